/** What explores the picture: a chunk of its own, asked for once something is shown, so that the picture never waits. */
export { EmptyResult } from './filters/EmptyResult';
export { Filters } from './filters/Filters';
export { ViewBar } from './graph/ViewBar';
export { ContextMenu } from './menus/ContextMenu';
export { OutlineDrawer } from './outline/OutlineDrawer';
export { Timeline } from './timeline/Timeline';
