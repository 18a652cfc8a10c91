import { Download, EyeOff, Merge, Pin, PinOff, Route, Split, Waypoints } from '../../appearance/glyphs';
import { useInterface, useView, useWords } from '../interface';
import { Action } from './EntityActions';
import { type OfferName, offersFor } from './offers';
import { useCarry } from './useCarry';

/** Those of the menu's offers that stand in the panel, with their signs. */
const listed = [
  ['pathBetween', Route, 'actions.path'],
  ['fanOut', Split, 'actions.fanOut'],
  ['fanIn', Merge, 'actions.fanIn'],
  ['expand', Waypoints, 'actions.expand'],
  ['pin', Pin, 'actions.pin'],
  ['unpin', PinOff, 'actions.unpin'],
  ['hide', EyeOff, 'actions.hide'],
  ['export', Download, 'actions.export'],
] as const;

/** What can be done with several selected records together. */
export function ManyActions() {
  const words = useWords();
  const { graph } = useInterface().conductor;
  const carry = useCarry();
  const view = useView((all) => all);
  const { selection } = view;
  const offers = new Set<OfferName>(offersFor(selection, graph, view).flat());
  return (
    <div className="actions-block">
      <fieldset className="actions" aria-label={words('actions.label')}>
        {listed
          .filter(([offer]) => offers.has(offer))
          .map(([offer, node, label]) => (
            <Action key={offer} node={node} label={words(label)} onClick={() => carry(offer, selection)} />
          ))}
      </fieldset>
    </div>
  );
}
