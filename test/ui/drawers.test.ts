import { expect, test } from 'vitest';
import { closeDrawers, createDrawers, toggleDrawer } from '../../src/ui/drawers';

test('on wide screens drawers open beside one another', () => {
  const drawers = createDrawers();
  toggleDrawer(drawers, 'filters', false);
  toggleDrawer(drawers, 'outline', false);
  expect(drawers.getState()).toMatchObject({ filters: true, outline: true });
  toggleDrawer(drawers, 'filters', false);
  expect(drawers.getState()).toMatchObject({ filters: false, outline: true });
});

test('on narrow ones a sheet takes the place of another', () => {
  const drawers = createDrawers();
  toggleDrawer(drawers, 'filters', true);
  toggleDrawer(drawers, 'timeline', true);
  expect(drawers.getState()).toMatchObject({ filters: false, timeline: true });
  toggleDrawer(drawers, 'timeline', true);
  expect(drawers.getState().timeline).toBe(false);
});

test('closing says whether there was anything to close', () => {
  const drawers = createDrawers();
  expect(closeDrawers(drawers)).toBe(false);
  toggleDrawer(drawers, 'outline', true);
  expect(closeDrawers(drawers)).toBe(true);
  expect(drawers.getState().outline).toBe(false);
});
