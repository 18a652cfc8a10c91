import {
  CalendarRange,
  type Glyph,
  ListTree,
  Redo2,
  SlidersHorizontal,
  Undo2,
} from '../../appearance/glyphs';
import { type DrawerName, toggleDrawer } from '../drawers';
import { FilterTags } from '../filters/FilterTags';
import { useDrawers, useInterface, useSteps, useWords } from '../interface';
import { Icon } from '../parts/Icon';
import { IconButton } from '../parts/IconButton';
import { Appearance } from './Appearance';
import { useWideScreen } from './useWideScreen';
import { ViewNotes } from './ViewNotes';

function DrawerButton({ name, node }: { readonly name: DrawerName; readonly node: Glyph }) {
  const words = useWords();
  const { drawers } = useInterface();
  const wide = useWideScreen();
  const open = useDrawers((all) => all[name]);
  const label = words(`viewbar.${name}`);
  return (
    <button
      type="button"
      className="tool tool-labelled"
      title={label}
      aria-expanded={open}
      onClick={() => toggleDrawer(drawers, name, !wide)}
    >
      <Icon node={node} />
      <span className="tool-label">{label}</span>
    </button>
  );
}

/** What changes the view, over the top edge of the picture: drawers, looks, undo, and what narrows it now. */
export function ViewBar() {
  const words = useWords();
  const { conductor } = useInterface();
  const wide = useWideScreen();
  const { canUndo, canRedo } = useSteps();
  return (
    <div className="view-bar">
      <fieldset className="view-tools" aria-label={words('viewbar.label')}>
        {/* On wide screens each of these regions has its own heading in sight. */}
        {!wide && (
          <>
            <DrawerButton name="filters" node={SlidersHorizontal} />
            <DrawerButton name="outline" node={ListTree} />
            <DrawerButton name="timeline" node={CalendarRange} />
          </>
        )}
        <Appearance />
        <IconButton
          node={Undo2}
          label={words('viewbar.undo')}
          disabled={!canUndo}
          onClick={() => conductor.view.undo()}
        />
        <IconButton
          node={Redo2}
          label={words('viewbar.redo')}
          disabled={!canRedo}
          onClick={() => conductor.view.redo()}
        />
      </fieldset>
      <FilterTags />
      <ViewNotes />
    </div>
  );
}
