import type { View } from '../schema/view';

type Pair = View['fanned'][number];

/** The lower id first: a pair has one name, whichever end it is asked from. */
function pairOf(a: string, b: string): Pair {
  return a < b ? [a, b] : [b, a];
}

function isPair([a, b]: Pair) {
  return (one: Pair) => one[0] === a && one[1] === b;
}

/** Draws the ties of two entities one by one, however many they are. */
export function fanOut(a: string, b: string) {
  const pair = pairOf(a, b);
  return (view: View): View =>
    view.fanned.some(isPair(pair)) ? view : { ...view, fanned: [...view.fanned, pair] };
}

/** Draws the ties of two entities as one line again, where they are many. */
export function fanIn(a: string, b: string) {
  const same = isPair(pairOf(a, b));
  return (view: View): View =>
    view.fanned.some(same) ? { ...view, fanned: view.fanned.filter((one) => !same(one)) } : view;
}
