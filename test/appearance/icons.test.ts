import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { flagAddress, kindIcons } from '../../src/appearance/icons';
import { EntityKind } from '../../src/schema/vocabulary-schema';

describe('icons', () => {
  it('exist for every icon name of the format', () => {
    expect(Object.keys(kindIcons).sort()).toEqual([...EntityKind.shape.icon.options].sort());
  });

  it('are made of shapes that the canvas can draw', () => {
    const shapes = Object.values(kindIcons).flatMap((icon) => icon.map(([shape]) => shape));
    expect(
      [...new Set(shapes)].filter((shape) => !['path', 'circle', 'rect', 'line', 'polyline'].includes(shape)),
    ).toEqual([]);
  });
});

describe('addresses of flags', () => {
  it('lead to a picture that is shipped', () => {
    expect(flagAddress('kr')).toBe('./flags/kr.svg');
    expect(existsSync('node_modules/circle-flags/flags/kr.svg')).toBe(true);
  });

  it.each(['', 'kor', 'KR', '../', 'k/'])('refuse %j', (code) => {
    expect(flagAddress(code)).toBeNull();
  });
});
