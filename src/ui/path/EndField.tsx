import { useState } from 'react';
import { ComboBox } from 'react-aria-components/ComboBox';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import type { Hit } from '../../engine/port';
import { HitRow } from '../bar/HitRow';
import { useAnswers, useInterface, useWords } from '../interface';
import type { PathEnd } from './ends';

export interface EndFieldProps {
  readonly label: string;
  readonly end: PathEnd | null;
  readonly onPick: (end: PathEnd) => void;
}

/** Picks an end of a path by name, in any language of the case. */
export function EndField({ label, end, onPick }: EndFieldProps) {
  const words = useWords();
  const { conductor } = useInterface();
  /** What is being typed; null while the field shows the end that was picked. */
  const [typed, setTyped] = useState<string | null>(null);
  const answer = useAnswers((answers) => answers.search);
  const asked = typed !== null && typed.trim() !== '';
  const hits = asked ? answer.hits.filter((hit) => hit.type === 'entity') : [];
  const type = (text: string) => {
    // React Aria repeats the text that stands there when the focus comes or goes.
    if (typed === null && text === (end?.label ?? '')) return;
    setTyped(text);
    conductor.search(text);
  };
  const settle = () => {
    setTyped(null);
    conductor.search('');
  };
  return (
    <ComboBox
      className="end-field"
      items={hits}
      inputValue={typed ?? end?.label ?? ''}
      onInputChange={type}
      selectedKey={null}
      onSelectionChange={(key) => {
        const hit = hits.find(({ id }) => id === key);
        if (!hit) return;
        settle();
        onPick({ id: hit.id, label: hit.label });
      }}
      onFocusChange={(focused) => {
        if (!focused) settle();
      }}
      menuTrigger="input"
      allowsCustomValue
      allowsEmptyCollection={asked}
    >
      <Label className="end-label">{label}</Label>
      <Input className="field" placeholder={words('path.placeholder')} spellCheck={false} />
      <Popover className="search-results" offset={4}>
        <ListBox<Hit>
          className="hits"
          renderEmptyState={() => (
            <p className="note hits-none">{words(answer.text === typed ? 'path.noHit' : 'search.waiting')}</p>
          )}
        >
          {(hit) => (
            <ListBoxItem id={hit.id} textValue={hit.label} className="hit">
              <HitRow hit={hit} />
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
