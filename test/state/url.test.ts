import fc from 'fast-check';
import { deflateSync, strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { initialView, type View } from '../../src/schema/view';
import { decodeView, encodeView, fragmentLimit } from '../../src/state/url';

const id = fc.stringMatching(/^[a-z가-힣][a-z0-9-]{0,20}$/);
const coordinate = fc.double({ min: -5000, max: 5000, noNaN: true }).map((value) => Math.fround(value) + 0);

const anyView: fc.Arbitrary<View> = fc.record({
  query: fc.record(
    {
      kinds: fc.array(id, { maxLength: 4 }),
      tieKinds: fc.array(id, { maxLength: 4 }),
      sourcesOff: fc.array(id, { maxLength: 6 }),
      window: fc.constantFrom('2019', '2019-08/2019-11-23T00:00:00+09:00'),
      knownOn: fc.constantFrom('2019-11-22T12:00:00+09:00', '2020'),
      text: fc.string({ minLength: 1, maxLength: 12 }),
      evidence: fc.subarray(['corroborated', 'contested', 'denied'] as const),
    },
    { requiredKeys: [] },
  ),
  selection: fc.uniqueArray(id, { maxLength: 8 }),
  pins: fc.dictionary(id, fc.tuple(coordinate, coordinate), { maxKeys: 12 }),
  layout: fc.record({ name: fc.constant('force' as const), seed: fc.integer({ min: 0, max: 0xffffffff }) }),
  panel: fc.oneof(
    fc.constant({ name: 'inspector' as const }),
    fc.constant({ name: 'sources' as const }),
    fc.record({ name: fc.constant('reader' as const), source: id }),
    fc.record({
      name: fc.constant('reader' as const),
      source: id,
      at: fc.record({ record: id, claim: id, citation: fc.nat(9) }),
    }),
  ),
});

describe('the link is the view', () => {
  it('reads back every view that fits', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const { fragment, omitted } = encodeView(view);
        fc.pre(omitted.length === 0);
        // JSON has no -0: the codec may turn it into 0, which is the same place.
        expect(decodeView(`#${fragment}`)).toEqual({ ok: true, view: JSON.parse(JSON.stringify(view)) });
      }),
    );
  });

  it('writes nothing for the untouched view and reads nothing as it', () => {
    expect(encodeView(initialView)).toEqual({ fragment: '', omitted: [] });
    expect(decodeView('')).toEqual({ ok: true, view: initialView });
    expect(decodeView('#')).toEqual({ ok: true, view: initialView });
  });

  it('keeps a plain selection short', () => {
    expect(encodeView({ ...initialView, selection: ['kor-ends-gsomia'] }).fragment.length).toBeLessThan(80);
  });

  it('leaves pins out first when the link grows too long, and says so', () => {
    const pins = Object.fromEntries(
      Array.from(
        { length: 3000 },
        (_, at) => [`entity-${(at * 7919) % 10007}`, [Math.sin(at) * 999, at / 7]] as const,
      ),
    );
    const view: View = { ...initialView, selection: ['kor'], pins: pins as View['pins'] };
    const { fragment, omitted } = encodeView(view);
    expect(omitted).toEqual(['pins']);
    expect(fragment.length).toBeLessThanOrEqual(fragmentLimit);
    expect(decodeView(fragment)).toEqual({ ok: true, view: { ...view, pins: {} } });
  });
});

describe('a damaged link', () => {
  const good = encodeView({ ...initialView, selection: ['kor', 'jpn'] }).fragment;

  it.each([
    ['cut short', good.slice(0, -6)],
    ['not ours', 'section-2'],
    ['not base64', 'v1.%%%'],
    ['deflated text that is no JSON', `v1.${btoa(String.fromCharCode(...deflateSync(strToU8('{"sel'))))}`],
    ['JSON of another shape', `v1.${btoa(String.fromCharCode(...deflateSync(strToU8('{"selection":3}'))))}`],
    ['an unknown key', `v1.${btoa(String.fromCharCode(...deflateSync(strToU8('{"zoom":3}'))))}`],
  ])('%s is refused as damaged', (_, fragment) => {
    expect(decodeView(fragment)).toEqual({ ok: false, problem: 'damaged' });
  });

  it('of a later version is told apart', () => {
    expect(decodeView('v2.abc')).toEqual({ ok: false, problem: 'version' });
  });

  it('that would inflate to ten megabytes is refused', () => {
    const bomb = deflateSync(strToU8(`{"selection":["${'a'.repeat(10_000_000)}"]}`));
    let binary = '';
    for (const byte of bomb) binary += String.fromCharCode(byte);
    expect(decodeView(`v1.${btoa(binary)}`)).toEqual({ ok: false, problem: 'damaged' });
  });

  it('never throws, whatever stands there', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(typeof decodeView(text).ok).toBe('boolean');
        expect(typeof decodeView(`v1.${text}`).ok).toBe('boolean');
      }),
    );
  });
});
