import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { palettes } from '../../../src/appearance/palette';
import { curveOf } from '../../../src/exchange/svg/curve';
import { svgLosses } from '../../../src/exchange/svg/losses';
import { placeDossier } from '../../../src/exchange/svg/place';
import { type SvgInput, writeSvg } from '../../../src/exchange/svg/write';
import { svgWriter } from '../../../src/exchange/svg/writer';
import type { Claim, Dossier, Tie } from '../../../src/schema/dossier';
import type { Query } from '../../../src/schema/query';

const founding = JSON.parse(readFileSync('data/gsomia.json', 'utf8')) as Dossier;
const foundingPlaces = placeDossier(founding);

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly parent: Element | null;
  text: string;
}

/** The elements of a picture, in order; throws where it is not well-formed. */
function elementsOf(svg: string): Element[] {
  const elements: Element[] = [];
  const open: Element[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes, parent: open.at(-1) ?? null, text: '' };
    elements.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    for (const element of open) element.text += text;
  });
  parser.on('closetag', () => open.pop());
  parser.write(svg).close();
  return elements;
}

function draw(dossier: Dossier, more: Partial<SvgInput> = {}): string {
  const input: SvgInput = {
    dossier,
    positions: dossier === founding ? foundingPlaces : placeDossier(dossier),
    theme: 'light',
    background: 'paper',
    legend: true,
    footnotes: true,
    ...more,
  };
  return [...writeSvg(input)].join('');
}

const claim: Claim = {
  id: 'c',
  says: 'So it is.',
  stance: 'supports',
  voice: 'asserted',
  citations: [{ source: 's' }],
};

function tie(id: string, from: string, to: string, more: Partial<Tie> = {}): Tie {
  return { id, kind: 'rivals', from, to, claims: [claim], ...more };
}

function small(ties: readonly Tie[], names: readonly string[] = ['Alba', 'Brume']): Dossier {
  return {
    format: 'entente-dossier',
    version: 1,
    id: 'small',
    title: 'A small case',
    language: 'en',
    modified: '2026-11-23',
    entities: names.map((name, at) => ({ id: `e${at}`, kind: 'country', name: { en: name } })),
    ties: [...ties],
    sources: [
      {
        id: 's',
        csl: { type: 'book', title: 'A book', publisher: 'A house', issued: { 'date-parts': [[2001]] } },
      },
    ],
  };
}

const places = new Map([
  ['e0', { x: 0, y: 0 }],
  ['e1', { x: 200, y: 0 }],
]);

describe('a picture', () => {
  const svg = draw(founding);
  const elements = elementsOf(svg);

  it('stands alone: SVG with a name, without scripts, styles and addresses', () => {
    const [root] = elements;
    expect(root?.name).toBe('svg');
    expect(root?.attributes).toMatchObject({
      xmlns: 'http://www.w3.org/2000/svg',
      version: '1.1',
      role: 'img',
    });
    const [, , width = 0, height = 0] = (root?.attributes.viewBox ?? '').split(' ').map(Number);
    expect(width).toBeGreaterThan(900);
    expect(height).toBeGreaterThan(900);
    for (const id of root?.attributes['aria-labelledby']?.split(' ') ?? []) {
      expect(elements.find(({ attributes }) => attributes.id === id)?.text).not.toBe('');
    }
    expect(new Set(elements.map(({ name }) => name))).toEqual(
      new Set(['svg', 'title', 'desc', 'rect', 'text', 'tspan', 'g', 'path', 'circle']),
    );
    const keys = new Set(elements.flatMap(({ attributes }) => Object.keys(attributes)));
    expect([...keys].filter((key) => /^on|href|style|class/.test(key))).toEqual([]);
    expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|url\(/);
  });

  it('is the same every time', () => {
    expect(draw(founding)).toBe(svg);
  });

  it('has a disc and a name for each entity, and a line for each tie', () => {
    const titles = elements.filter(({ name, parent }) => name === 'title' && parent?.name === 'g');
    expect(titles).toHaveLength(founding.entities.length + founding.ties.length);
    expect(titles.map(({ text }) => text)).toContain('Japan restricts exports to South Korea');
    const names = elements.filter(
      ({ name, attributes }) => name === 'text' && attributes['font-weight'] === '500',
    );
    expect(new Set(names.map(({ text }) => text))).toContain('South Korea');
  });

  it('numbers each tie, and says below what it is and where from', () => {
    const texts = elements.filter(({ name }) => name === 'text').map(({ text }) => text);
    for (const number of [1, 77, founding.ties.length]) {
      // Rim and number on the line, and the number of the note.
      expect(texts.filter((text) => text === String(number))).toHaveLength(3);
    }
    const written = texts.join('').replace(/\s+/g, ' ');
    expect(written).toContain('Japan restricts exports to South Korea · single licences');
    expect(written).toContain('Yonhap News Agency 2019');
  });

  it('keeps its elements inside', () => {
    const [, , width = 0, height = 0] = (elements[0]?.attributes.viewBox ?? '').split(' ').map(Number);
    const group = elements.find(({ attributes }) => attributes.transform?.startsWith('translate('));
    const [dx = 0, dy = 0] = (group?.attributes.transform?.match(/-?[\d.]+/g) ?? []).map(Number);
    const discs = elements.filter(({ name, attributes }) => name === 'circle' && Number(attributes.r) > 8.5);
    expect(discs.length).toBeGreaterThan(founding.entities.length);
    for (const { attributes, parent } of discs) {
      const moved = parent?.parent === group ? [dx, dy] : [0, 0];
      const [x, y, r] = [
        Number(attributes.cx) + (moved[0] ?? 0),
        Number(attributes.cy) + (moved[1] ?? 0),
        Number(attributes.r),
      ];
      expect(x - r > 0 && x + r < width && y - r > 0 && y + r < height).toBe(true);
    }
  });
});

describe('options', () => {
  const dossier = small([tie('t', 'e0', 'e1', { kind: 'points-to' })]);

  it('leave out legend, notes and paper', () => {
    const bare = draw(dossier, {
      legend: false,
      footnotes: false,
      background: 'transparent',
      positions: places,
    });
    const elements = elementsOf(bare);
    expect(elements.some(({ name, parent }) => name === 'rect' && parent?.name !== 'mask')).toBe(false);
    expect(bare).not.toContain('Single source');
    expect(bare).not.toContain('A house');
    expect(draw(dossier, { positions: places })).toContain('A house 2001');
  });

  it('leave no paper behind names, numbers and discs on a clear ground, and lines off them', () => {
    const clear = draw(founding, { background: 'transparent' });
    expect(clear).not.toContain(palettes.light.paper);
    const elements = elementsOf(clear);
    const masked = elements.find(({ attributes }) => attributes.mask === 'url(#entente-clear)');
    const mask = elements.find(({ name }) => name === 'mask');
    expect(mask?.attributes.id).toBe('entente-clear');
    const within = (element: Element, group: Element | undefined): boolean =>
      element.parent !== null && (element.parent === group || within(element.parent, group));
    const texts = (of: readonly Element[]) =>
      of.filter(({ name }) => name === 'text').map(({ text }) => text);
    const left = texts(elements.filter((element) => within(element, mask)));
    expect(left.length).toBeGreaterThan(founding.ties.length);
    const paper = elementsOf(draw(founding)).filter(({ attributes }) => attributes.fill === 'none');
    expect([...left].sort()).toEqual(texts(paper).sort());
    // Lines are held by the group alone: nothing else is cut.
    expect(texts(elements.filter((element) => within(element, masked)))).toEqual([]);
    expect(elements.filter(({ name, parent }) => name === 'g' && parent === masked)).toHaveLength(
      founding.ties.length,
    );
    expect(draw(founding)).not.toContain('<mask');
  });

  it('set theme, title and size', () => {
    const dark = draw(dossier, { theme: 'dark', title: 'Mine & yours', width: 500, positions: places });
    const [root] = elementsOf(dark);
    expect(dark).toContain(`fill="${palettes.dark.paper}"`);
    expect(dark).toContain('Mine &amp; yours');
    const [, , wide = 0, high = 0] = (root?.attributes.viewBox ?? '').split(' ').map(Number);
    expect(Number(root?.attributes.width)).toBe(500);
    expect(Number(root?.attributes.height) / 500).toBeCloseTo(high / wide, 3);
  });

  it('weigh evidence by the query', () => {
    expect(draw(dossier, { positions: places })).toContain('>Single source<');
    const off = draw(dossier, { positions: places, query: { sourcesOff: ['s'] } });
    expect(elementsOf(off).filter(({ text }) => text === 'Alba points to Brume')).toEqual([]);
    const query: Query = { sourcesOff: ['s'], evidence: ['unsupported'] };
    expect(draw(dossier, { positions: places, query })).toContain('>Unsupported<');
  });
});

describe('lines', () => {
  const count = (svg: string, pattern: RegExp) => svg.match(pattern)?.length ?? 0;

  it('have a head unless the tie is symmetric', () => {
    const heads = /<path d="M[^"]*Z" fill/g;
    const options = { positions: places, legend: false };
    expect(count(draw(small([tie('t', 'e0', 'e1')]), options), heads)).toBe(0);
    expect(count(draw(small([tie('t', 'e0', 'e1', { kind: 'points-to' })]), options), heads)).toBe(1);
  });

  it('are dashed by evidence', () => {
    const contested = tie('t', 'e0', 'e1', { claims: [claim, { ...claim, id: 'd', stance: 'disputes' }] });
    const options = { positions: places, legend: false };
    expect(draw(small([contested]), options)).toContain('stroke-dasharray="5.5 5.5"');
    expect(draw(small([tie('t', 'e0', 'e1')]), options)).not.toContain('stroke-dasharray');
  });

  it('fan out where several join a pair, whichever way they run', () => {
    const ties = [tie('a', 'e0', 'e1'), tie('b', 'e1', 'e0'), tie('c', 'e0', 'e1')];
    const lines = new Set(
      [...draw(small(ties), { positions: places, legend: false }).matchAll(/ d="(M[^"]*)" fill="none"/g)].map(
        ([, d]) => d,
      ),
    );
    expect(lines.size).toBeGreaterThanOrEqual(3);
    const middles = [-1, 0, 1].map((lane) =>
      curveOf({ x: 0, y: 0, radius: 10 }, { x: 200, y: 0, radius: 10 }, lane, 1, 1, false).at(0.5),
    );
    expect(middles.map(({ y }) => Math.round(y))).toEqual([12, 0, -12]);
  });

  it('end at the rims of their discs, also in loops', () => {
    const a = { x: 0, y: 0, radius: 20 };
    const b = { x: 150, y: 80, radius: 10 };
    fc.assert(
      fc.property(fc.integer({ min: -6, max: 6 }), fc.boolean(), (lane, head) => {
        const { at } = curveOf(a, b, lane, 6, 2, head);
        expect(Math.hypot(at(0).x - a.x, at(0).y - a.y)).toBeCloseTo(21.1, 3);
        const reach = Math.hypot(at(1).x - b.x, at(1).y - b.y);
        if (head) expect(reach).toBeGreaterThan(13);
        else expect(reach).toBeCloseTo(12.2, 3);
      }),
    );
    const { at, line } = curveOf(a, a, 1, 0, 2, true);
    expect(Math.hypot(at(0).x, at(0).y)).toBeCloseTo(21.1, 3);
    expect(line).toMatch(/^M[\d. -]+A13 13 0 1 1 /);
  });

  it('are not drawn to entities without a place', () => {
    const svg = draw(small([tie('t', 'e0', 'e1')]), { positions: new Map([['e0', { x: 0, y: 0 }]]) });
    expect(svg).not.toContain('Brume');
    expect(
      elementsOf(draw(small([]), { positions: new Map([['e0', { x: Number.NaN, y: 0 }]]) })),
    ).not.toEqual([]);
  });
});

describe('hostile data', () => {
  it('stays text: markup, references, characters that XML forbids', () => {
    const name = '</text><script>alert(1)</script>"\'&amp;]]>\u0000\u001b\ufffe\ud800';
    const dossier = small([tie('t', 'e0', 'e1', { detail: name })], [name, '\u202e\u0007']);
    const svg = draw({ ...dossier, title: name, description: name, license: name });
    const elements = elementsOf(svg);
    expect(elements.some(({ name: tag }) => tag === 'script')).toBe(false);
    expect(elements.find(({ attributes }) => attributes.id === 'entente-title')?.text).toBe(
      '</text><script>alert(1)</script>"\'&amp;]]>\ufffd\ufffd\ufffd\ufffd',
    );
  });

  it('of any text and place is well-formed', () => {
    const place = fc.record({ x: fc.double(), y: fc.double() });
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), place, place, (text, one, other) => {
        const dossier = small(
          [tie('t', 'e0', 'e1', { detail: text || 'x' }), tie('u', 'e0', 'e0')],
          [text, 'B'],
        );
        const positions = new Map([
          ['e0', one],
          ['e1', other],
        ]);
        expect(elementsOf(draw({ ...dossier, title: text }, { positions })).length).toBeGreaterThan(5);
      }),
      { numRuns: 60 },
    );
  });
});

describe('what is lost', () => {
  it('is said for what a picture has no place for', () => {
    const losses = svgLosses(founding);
    const count = (what: string) =>
      losses.filter((loss) => loss.what === what).reduce((sum, loss) => sum + loss.count, 0);
    const claims = [...founding.entities, ...founding.ties].flatMap((record) => record.claims ?? []);
    expect(count('claims')).toBe(claims.length);
    expect(count('sources')).toBe(founding.sources.length);
    expect(count('descriptions')).toBe(founding.entities.filter(({ description }) => description).length);
    expect(losses.every(({ count: some }) => some >= 1)).toBe(true);
    expect(
      svgLosses(small([tie('t', 'e0', 'e1')]), { footnotes: false }).map(
        ({ code, what }) => `${code} ${what}`,
      ),
    ).toContain('left-out sources');
  });

  it('counts the ties beyond two hundred notes, in the picture and in the report', () => {
    const ties = Array.from({ length: 230 }, (_, at) => tie(`t${at}`, 'e0', 'e1', { detail: `no. ${at}` }));
    const dossier = small(ties);
    const svg = draw(dossier, { positions: places });
    expect(svg).toContain('+ 30 ties');
    expect(svg).toContain('no. 199');
    expect(svg).not.toContain('no. 200 ');
    expect(svgLosses(dossier)).toContainEqual({
      code: 'left-out',
      what: 'citations',
      count: 30,
      example: 't200',
    });
  });

  it('counts what has no place', () => {
    const dossier = small([tie('t', 'e0', 'e1')]);
    const positions = new Map([['e0', { x: 0, y: 0 }]]);
    expect(svgLosses(dossier, { positions })).toEqual(
      expect.arrayContaining([
        { code: 'left-out', what: 'entities', count: 1, example: 'e1' },
        { code: 'left-out', what: 'ties', count: 1, example: 't' },
      ]),
    );
    expect(draw(dossier, { positions })).not.toContain('Brume');
  });

  it('places all anew where the page does not show them all', () => {
    const dossier = small([tie('t', 'e0', 'e1')]);
    const options = { language: 'en', places: new Map([['e0', { x: 0, y: 0 }]]) };
    expect(svgWriter.losses(dossier, options).map(({ what }) => what)).not.toContain('entities');
    expect([...svgWriter.write(dossier, options)].join('')).toContain('Brume');
  });

  it('counts ties that are not drawn and characters that are replaced', () => {
    const hidden: Claim = { ...claim, stance: 'qualifies' };
    const losses = svgLosses(small([tie('t', 'e0', 'e1', { claims: [hidden] })], ['A\u0001', 'B']));
    expect(losses).toContainEqual({ code: 'left-out', what: 'ties', count: 1, example: 't' });
    expect(losses).toContainEqual({ code: 'replaced', what: 'characters', count: 1, example: 'e0' });
  });
});
