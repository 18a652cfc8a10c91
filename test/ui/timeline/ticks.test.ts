import { describe, expect, it } from 'vitest';
import { englishWords } from '../../../src/messages/messages';
import { createScale } from '../../../src/ui/timeline/scale';
import { ticksOf } from '../../../src/ui/timeline/ticks';
import { day, offset, stretchedScale } from './axis';

const words = englishWords();

describe('the ticks of the axis', () => {
  const ticks = ticksOf(stretchedScale(), offset, 1000, words);

  it('name years, and days where they are stretched', () => {
    expect(ticks.find(({ instant }) => instant === day(1980))?.label).toBe('1980');
    expect(ticks.find(({ instant }) => instant === day(2019, 11, 11))?.label).toBe('11');
    expect(ticks.find(({ instant, unit }) => instant === day(2019, 11) && unit === 'month')?.label).toBe(
      'Nov',
    );
  });

  it('never write one label over another', () => {
    const labelled = ticks.filter(({ label }) => label !== '');
    expect(labelled.length).toBeGreaterThan(8);
    for (const [at, tick] of labelled.slice(1).entries()) {
      expect((tick.place - (labelled[at]?.place ?? 0)) * 1000).toBeGreaterThan(20);
    }
  });

  it('stay few however long the span', () => {
    const known = { instants: new Float64Array(0), claims: new Uint32Array(0) };
    const edges = Float64Array.of(day(-4000), day(0), day(2000));
    const scale = createScale({ edges, known });
    expect(scale).not.toBeNull();
    if (scale) expect(ticksOf(scale, offset, 1000, words).length).toBeLessThan(700);
  });
});
