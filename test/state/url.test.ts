import fc from 'fast-check';
import { deflateSync, strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { initialView, type View } from '../../src/schema/view';
import { decodeView, encodeView, fragmentLimit, type LinkPart } from '../../src/state/url';
import { anyView } from './arbitrary-view';

/** Ids that hardly deflate: what fills a link. */
const manyIds = (count: number, stem: string) =>
  Array.from({ length: count }, (_, at) => `${stem}-${(at * 7919 + 13) ** 3 % 1_000_003}-${at}`);

const manyPins = Object.fromEntries(
  manyIds(1500, 'entity').map((id, at) => [id, [Math.sin(at) * 999, at / 7]] as const),
) as unknown as View['pins'];

/** The view without the parts a link left out; of `sourcesOff` the first few may stay. */
function without(view: View, parts: readonly LinkPart[], decoded: View): View {
  if (parts.includes('rest')) return initialView;
  const { sourcesOff = [], ...query } = view.query;
  const kept = decoded.query.sourcesOff ?? [];
  expect(kept).toEqual(sourcesOff.slice(0, kept.length));
  return {
    ...view,
    ...(parts.includes('pins') ? { pins: {} } : {}),
    ...(parts.includes('expanded') ? { expanded: [] } : {}),
    ...(parts.includes('hidden') ? { hidden: [] } : {}),
    ...(parts.includes('fanned') ? { fanned: [] } : {}),
    ...(parts.includes('sourcesOff')
      ? { query: kept.length > 0 ? { ...query, sourcesOff: kept } : query }
      : {}),
    ...(parts.includes('selection') ? { selection: [] } : {}),
    ...(parts.includes('query') ? { query: {} } : {}),
  };
}

async function viewOf(fragment: string): Promise<View> {
  const decoded = await decodeView(fragment);
  if (!decoded.ok) throw new Error(`viewOf: ${decoded.problem}`);
  return decoded.view;
}

describe('the link is the view', () => {
  it('reads back every view that fits', async () => {
    await fc.assert(
      fc.asyncProperty(anyView, async (view) => {
        const { fragment, omitted } = encodeView(view);
        expect(omitted).toEqual([]);
        expect(await decodeView(`#${fragment}`)).toEqual({ ok: true, view });
      }),
      { numRuns: 300 },
    );
  });

  it('is one and the same for views equal by value', () => {
    const backwards = (value: object) => Object.fromEntries(Object.entries(value).reverse());
    fc.assert(
      fc.property(anyView, (view) => {
        const other = backwards({
          ...view,
          query: backwards(view.query),
          pins: backwards(view.pins),
        }) as View;
        expect(encodeView(other)).toEqual(encodeView(view));
      }),
    );
  });

  it('writes nothing for the untouched view and reads nothing as it', async () => {
    expect(encodeView(initialView)).toEqual({ fragment: '', omitted: [] });
    expect(await decodeView('')).toEqual({ ok: true, view: initialView });
    expect(await decodeView('#')).toEqual({ ok: true, view: initialView });
  });

  it('keeps a plain selection short', () => {
    expect(encodeView({ ...initialView, selection: ['kor-ends-gsomia'] }).fragment.length).toBeLessThan(80);
  });

  it('reads links that were written when views had fewer parts', async () => {
    // Written before views had a focus, hidden records or a path: a known-on date, a pin and a selected tie.
    const old =
      'v1.q1YqLE0tqlSyqlbKzssvz_PPU7JSMjIwtNQ1NNQ1MgoxNLIyMAAibQNLIKlUq6NUnJqTmlySmQ9UGK2UnV-km5qXUqybXpyfm5moFKujVJCZVww2Lr8IqMJUR9fQILa2FgA';
    expect(await viewOf(old)).toEqual({
      ...initialView,
      selection: ['kor-ends-gsomia'],
      query: { knownOn: '2019-11-22T12:00:00+09:00' },
      pins: { kor: [5, -10] },
    });
  });
});

describe('a view too large for a link', () => {
  const most: View = {
    ...initialView,
    selection: manyIds(1500, 'tie'),
    expanded: manyIds(600, 'hub').map((id) => ({ id, limit: 20 })),
    hidden: manyIds(600, 'hidden'),
    fanned: manyIds(600, 'end').map((id) => ['a', id]),
    query: { sourcesOff: manyIds(900, 'source'), kinds: ['country'] },
    pins: manyPins,
    sizeBy: 'pagerank',
  };

  it.each<[string, View, readonly LinkPart[]]>([
    ['its pins', { ...initialView, selection: ['kor'], pins: manyPins }, ['pins']],
    ['all it can before the sources', { ...most, selection: [], query: {} }, ['pins', 'expanded', 'hidden']],
    [
      'what was asked for in great numbers',
      most,
      ['pins', 'expanded', 'hidden', 'fanned', 'sourcesOff', 'selection'],
    ],
    ['filters of absurd length', { ...initialView, query: { kinds: manyIds(5000, 'kind') } }, ['query']],
    [
      'everything as a last resort',
      { ...initialView, panel: { name: 'reader', source: manyIds(5000, 's').join() } },
      ['rest'],
    ],
  ])('leaves out %s, and says so', async (_, view, expected) => {
    const { fragment, omitted } = encodeView(view);
    expect(omitted).toEqual(expected);
    expect(fragment.length).toBeLessThanOrEqual(fragmentLimit);
    const decoded = await viewOf(fragment);
    expect(decoded).toEqual(without(view, omitted, decoded));
  });

  it('keeps as many of the sources off as fit', async () => {
    const view: View = { ...initialView, query: { sourcesOff: manyIds(3000, 'source') } };
    const { fragment, omitted } = encodeView(view);
    expect(omitted).toEqual(['sourcesOff']);
    const kept = (await viewOf(fragment)).query.sourcesOff ?? [];
    expect(kept.length).toBeGreaterThan(300);
    const more = { ...view, query: { sourcesOff: manyIds(kept.length + 40, 'source') } };
    expect(encodeView(more).omitted).toEqual(['sourcesOff']);
  });

  it('still makes a link that reads back as the view less what it says is missing', async () => {
    const count = fc.constantFrom(0, 3, 400, 900);
    await fc.assert(
      fc.asyncProperty(anyView, count, count, count, count, async (base, pins, hidden, off, selected) => {
        const view: View = {
          ...base,
          pins: { ...base.pins, ...Object.fromEntries(Object.entries(manyPins).slice(0, pins)) },
          hidden: manyIds(hidden, 'hidden'),
          query: { ...base.query, sourcesOff: manyIds(off, 'source') },
          selection: manyIds(selected, 'tie'),
        };
        const { fragment, omitted } = encodeView(view);
        expect(fragment.length).toBeLessThanOrEqual(fragmentLimit);
        const decoded = await viewOf(fragment);
        expect(decoded).toEqual(without(view, omitted, decoded));
      }),
      { numRuns: 30 },
    );
  });
});

describe('a damaged link', () => {
  const good = encodeView({ ...initialView, selection: ['kor', 'jpn'] }).fragment;
  const packed = (text: string) => `v1.${btoa(String.fromCharCode(...deflateSync(strToU8(text))))}`;

  it.each([
    ['cut short', good.slice(0, -6)],
    ['with a bracket at its end', `${good})`],
    ['not ours', 'section-2'],
    ['not base64', 'v1.%%%'],
    ['deflated text that is no JSON', packed('{"sel')],
    ['JSON of another shape', packed('{"selection":3}')],
    ['a list', packed('[]')],
    ['a bare number', packed('3')],
    ['an unknown key', packed('{"zoom":3}')],
    ['a focus too deep', packed('{"focus":{"id":"kor","depth":4,"others":"hide"}}')],
    ['a limit of nothing', packed('{"expanded":[{"id":"kor","limit":0}]}')],
    ['a date that is none', packed('{"query":{"knownOn":"yesterday"}}')],
    ['a window that ends before it begins', packed('{"query":{"window":"2019/2018"}}')],
    ['a pin beyond all numbers', packed('{"pins":{"kor":[1e999,0]}}')],
  ])('%s is refused as damaged', async (_, fragment) => {
    expect(await decodeView(fragment)).toEqual({ ok: false, problem: 'damaged' });
  });

  it('of a later version is told apart', async () => {
    expect(await decodeView('v2.abc')).toEqual({ ok: false, problem: 'version' });
  });

  it('that would inflate to ten megabytes is refused', async () => {
    const bomb = deflateSync(strToU8(`{"selection":["${'a'.repeat(10_000_000)}"]}`));
    let binary = '';
    for (const byte of bomb) binary += String.fromCharCode(byte);
    expect(await decodeView(`v1.${btoa(binary)}`)).toEqual({ ok: false, problem: 'damaged' });
  });

  it('that names prototypes touches none', async () => {
    const hostile = packed(
      '{"pins":{"__proto__":[1,2],"constructor":[3,4]},"__proto__":{"selection":["x"]}}',
    );
    await decodeView(hostile);
    expect(({} as Record<string, unknown>).selection).toBeUndefined();
    expect(Object.getPrototypeOf(initialView.pins)).toBe(Object.prototype);
  });

  it('never throws, whatever stands there', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string(), async (text) => {
        expect(typeof (await decodeView(text)).ok).toBe('boolean');
        expect(typeof (await decodeView(`v1.${text}`)).ok).toBe('boolean');
      }),
    );
  });
});
