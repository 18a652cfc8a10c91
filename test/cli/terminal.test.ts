import { describe, expect, test } from 'vitest';
import { createTerminal } from '../../src/cli/terminal';

/** A terminal whose clock is set by hand; `said` is what went to either stream, in order. */
function terminal(isTTY: boolean) {
  const said: string[] = [];
  const clock = { now: 0 };
  const stream = (name: string) => ({ isTTY, write: (text: string) => said.push(`${name}:${text}`) });
  return { said, clock, ...createTerminal(stream('out'), stream('err'), () => clock.now) };
}

describe('progress', () => {
  test('is told where somebody waits, after a second and not too often', () => {
    const { said, clock, progress } = terminal(true);
    progress('Reading', 0.1);
    clock.now = 999;
    progress('Reading', 0.4);
    expect(said).toEqual([]);
    clock.now = 1000;
    progress('Reading', 0.449);
    clock.now = 1099;
    progress('Reading', 0.46);
    clock.now = 1100;
    progress('Reading', 0.5);
    expect(said).toEqual(['err:\r\u001b[KReading 45 %', 'err:\r\u001b[KReading 50 %']);
  });

  test('names at once what cannot say how far it is', () => {
    const { said, progress } = terminal(true);
    progress('Placing');
    progress('Placing');
    expect(said).toEqual(['err:\r\u001b[KPlacing']);
  });

  test('makes room for what is said, and goes', () => {
    const { said, progress, out, err, clear } = terminal(true);
    progress('Placing');
    out('a\n');
    progress('Writing');
    err('b\n');
    clear();
    expect(said).toEqual([
      'err:\r\u001b[KPlacing',
      'err:\r\u001b[K',
      'out:a\n',
      'err:\r\u001b[KWriting',
      'err:\r\u001b[K',
      'err:b\n',
    ]);
  });

  test('is kept from files and pipes', () => {
    const { said, clock, progress, out, clear } = terminal(false);
    clock.now = 5000;
    progress('Reading', 0.5);
    progress('Placing');
    out('a');
    clear();
    expect(said).toEqual(['out:a']);
  });
});
