import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { initialView, type View } from '../../src/schema/view';
import { type KeptSteps, keptLimit, readSteps, writeSteps } from '../../src/shell/kept-steps';
import { checkView } from '../../src/state/check-view';
import { anyView } from '../state/arbitrary-view';

const anySteps: fc.Arbitrary<KeptSteps> = fc.record(
  {
    dossier: fc.string({ unit: 'binary' }),
    fragment: fc.string(),
    earlier: fc.string(),
    view: anyView,
    past: fc.array(anyView, { maxLength: 6 }),
    future: fc.array(anyView, { maxLength: 6 }),
  },
  { requiredKeys: ['dossier', 'fragment', 'view', 'past', 'future'], noNullPrototype: true },
);

/** A view of roughly `size` characters. */
const large = (name: string, size: number): View => ({ ...initialView, selection: [name, 'x'.repeat(size)] });

describe('steps that outlive a reload', () => {
  it('are read as they were written', () => {
    fc.assert(
      fc.property(anySteps, (steps) => {
        expect(readSteps(writeSteps(steps) ?? '', checkView)).toEqual(steps);
      }),
    );
  });

  it('fit into the limit: the far ones go first, those undone before those done', () => {
    fc.assert(
      fc.property(anySteps, fc.integer({ min: 0, max: 6000 }), (steps, limit) => {
        const text = writeSteps(steps, limit);
        if (text === null) return;
        expect(text.length).toBeLessThanOrEqual(limit);
        const read = readSteps(text, checkView);
        expect(read?.view).toEqual(steps.view);
        const [past, future] = [read?.past ?? [], read?.future ?? []];
        expect(past).toEqual(steps.past.slice(steps.past.length - past.length));
        expect(future).toEqual(steps.future.slice(0, future.length));
      }),
    );
  });

  it('leave out the oldest where they are too many', () => {
    const past = Array.from({ length: 9 }, (_, at) => large(`v${at}`, keptLimit / 4));
    const text = writeSteps({ dossier: 'd', fragment: '', view: initialView, past, future: [] });
    expect(readSteps(text ?? '', checkView)?.past.map(({ selection }) => selection[0])).toEqual([
      'v6',
      'v7',
      'v8',
    ]);
  });

  it('are not kept where not even the view itself fits', () => {
    const view = large('v', keptLimit);
    expect(writeSteps({ dossier: 'd', fragment: '', view, past: [], future: [] })).toBeNull();
  });

  it.each([
    ['cut text', '{"dossier":"d"'],
    ['a bare value', '3'],
    ['null', 'null'],
    ['a list', '[]'],
    ['no view', '{"dossier":"d","fragment":"","past":[],"future":[]}'],
    ['a step that is no view', '{"dossier":"d","fragment":"","view":{},"past":[{"zoom":1}],"future":[]}'],
    ['steps that are no list', '{"dossier":"d","fragment":"","view":{},"past":{},"future":[]}'],
    ['no dossier', '{"fragment":"","view":{},"past":[],"future":[]}'],
  ])('are dropped when storage holds %s', (_, text) => {
    expect(readSteps(text, checkView)).toBeNull();
  });
});
