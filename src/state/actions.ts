// Every action on the view, in one place for those who apply them.
export {
  collapse,
  expand,
  focusOn,
  hide,
  setBudget,
  unfocus,
  unhideAll,
} from './exploring';
export { fanIn, fanOut } from './fanning';
export { type Allowed, type AllowList, onlyValue, resetQuery, setClause, toggleValue } from './filtering';
export { colourBy, sizeBy } from './looks';
export { closePanel, openReader, showPanel } from './panels';
export { chooseAlternative, clearPath, findPath } from './path-asking';
export { switchSource, tellAs } from './perspective';
export { pin, pinMany, unpin, unpinAll } from './pinning';
export { reset } from './reset';
export { addToSelection, select, selectMany, toggleSelected } from './selecting';
