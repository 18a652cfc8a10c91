import { useEffect, useRef } from 'react';
import { Menu, MenuItem, MenuSection } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import type { MenuPlace } from '../../state/menu';
import { useInterface, useView, useWords } from '../interface';
import { Icon } from '../parts/Icon';
import { usePhrases } from '../vocabulary';
import { offerIcons } from './offer-icons';
import { type OfferName, offersFor } from './offers';
import { useCarry } from './useCarry';

/** Name of what the menu is about. */
function useSubject(ids: readonly string[]): string {
  const words = useWords();
  const phrases = usePhrases();
  const { graph } = useInterface().conductor;
  const [id] = ids;
  if (id === undefined) return words('menu.picture');
  if (ids.length > 1) return words('menu.several', { count: ids.length });
  if (graph.hasNode(id)) return graph.getNodeAttribute(id, 'label');
  if (!graph.hasEdge(id)) return id;
  return phrases.sentence({
    kind: graph.getEdgeAttribute(id, 'kind'),
    fromLabel: graph.getNodeAttribute(graph.source(id), 'label'),
    toLabel: graph.getNodeAttribute(graph.target(id), 'label'),
  });
}

/** The open context menu, at a point of the window. */
export default function MenuPopover({ place }: { readonly place: MenuPlace }) {
  const words = useWords();
  const { conductor, menu } = useInterface();
  const carry = useCarry();
  const view = useView((all) => all);
  const anchor = useRef<HTMLSpanElement>(null);
  const before = useRef<Element | null>(null);
  const subject = useSubject(place.ids);
  const groups = offersFor(place.ids, conductor.graph, view);

  // React Aria gives the focus back to a trigger; this menu has none but what had the focus before.
  before.current ??= document.activeElement;
  useEffect(
    () => () => {
      const had = before.current;
      // Only where nothing else took it: what was chosen may have moved it on purpose.
      setTimeout(() => {
        if (document.activeElement === document.body && had instanceof HTMLElement && had.isConnected) {
          had.focus({ preventScroll: true });
        }
      }, 0);
    },
    [],
  );
  const close = () => menu.setState({ at: null });
  return (
    <>
      <span ref={anchor} className="menu-anchor" style={{ left: place.x, top: place.y }} />
      <Popover
        triggerRef={anchor}
        isOpen
        onOpenChange={(open) => {
          if (!open) close();
        }}
        placement="bottom start"
        offset={2}
        className="context-menu"
      >
        <p className="context-subject" aria-hidden="true">
          {subject}
        </p>
        <Menu
          aria-label={subject}
          autoFocus="first"
          className="context-items"
          onClose={close}
          onAction={(key) => {
            close();
            carry(key as OfferName, place.ids);
          }}
        >
          {groups.map((group) => (
            <MenuSection
              key={group[0]}
              aria-label={words(`menu.group.${groupOf(group)}`)}
              className="context-group"
            >
              {group.map((offer) => (
                <MenuItem key={offer} id={offer} textValue={words(`menu.${offer}`)} className="context-item">
                  <Icon node={offerIcons[offer]} size={16} />
                  {words(`menu.${offer}`)}
                </MenuItem>
              ))}
            </MenuSection>
          ))}
        </Menu>
      </Popover>
    </>
  );
}

/** What a group is called for those who do not see its rule. */
function groupOf(group: readonly OfferName[]) {
  const [first] = group;
  if (first?.startsWith('focus') || first === 'fade') return 'focus';
  if (first === 'expand' || first === 'pin' || first === 'unpin' || first === 'hide') return 'place';
  if (first?.startsWith('path') || first?.startsWith('fan')) return 'path';
  if (first === 'export' || first === 'copyLink') return 'take';
  return 'show';
}
