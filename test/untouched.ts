import { afterAll, expect } from 'vitest';

/** What objects of every program inherit from: whoever writes into it changes the others. */
const shared = [Object.prototype, Array.prototype, Function.prototype, Map.prototype, Object];
const names = () => shared.map((each) => Reflect.ownKeys(each).map(String));

const before = names();

// Test files share their modules and with them these objects; hostile data must not get at them.
afterAll(() => {
  expect(names()).toEqual(before);
});
