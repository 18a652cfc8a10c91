import { CircleDot, EyeOff, type Glyph, Pin, PinOff, Route, Waypoints } from '../../appearance/glyphs';
import type { EntityDetail } from '../../engine/port';
import { useDrawers, useInterface, useView, useWords } from '../interface';
import { Icon } from '../parts/Icon';
import { ExpandChoices } from './ExpandChoices';
import { FocusChoices } from './FocusChoices';
import { useCarry } from './useCarry';

interface ActionProps {
  readonly node: Glyph;
  readonly label: string;
  readonly pressed?: boolean;
  readonly expanded?: boolean;
  readonly onClick: () => void;
}

/** A small labelled control of a row of actions. */
export function Action({ node, label, pressed, expanded, onClick }: ActionProps) {
  return (
    <button
      type="button"
      className="action"
      aria-pressed={pressed}
      aria-expanded={expanded}
      onClick={onClick}
    >
      <Icon node={node} size={15} />
      {label}
    </button>
  );
}

/** What can be done with the inspected entity. */
export function EntityActions({ detail }: { readonly detail: EntityDetail }) {
  const words = useWords();
  const { drawers, conductor } = useInterface();
  const carry = useCarry();
  const { id } = detail.entity;
  const focused = useView((view) => view.focus?.id === id);
  const pinned = useView((view) => Object.hasOwn(view.pins, id));
  const expanding = useDrawers((open) => open.expanding === id);
  const act = (offer: Parameters<typeof carry>[0]) => carry(offer, [id]);
  // A record that a filter hides has no place and no ties to be shown.
  const drawn = conductor.graph.hasNode(id);
  return (
    <div className="actions-block">
      <fieldset className="actions" aria-label={words('actions.label')}>
        <Action
          node={CircleDot}
          label={words('actions.focus')}
          pressed={focused}
          onClick={() => act(focused ? 'unfocus' : 'focus1')}
        />
        <Action
          node={Waypoints}
          label={words('actions.expand')}
          expanded={expanding}
          onClick={() => drawers.setState({ expanding: expanding ? null : id })}
        />
        <Action node={Route} label={words('actions.path')} onClick={() => act('pathFrom')} />
        {drawn && (
          <>
            <Action
              node={pinned ? PinOff : Pin}
              label={words(pinned ? 'actions.unpin' : 'actions.pin')}
              onClick={() => act(pinned ? 'unpin' : 'pin')}
            />
            <Action node={EyeOff} label={words('actions.hide')} onClick={() => act('hide')} />
          </>
        )}
      </fieldset>
      {focused && <FocusChoices />}
      {expanding && <ExpandChoices detail={detail} />}
    </div>
  );
}
