import { useId, useRef, useState } from 'react';
import { Palette } from '../../appearance/glyphs';
import { formatCount } from '../../messages/numbers';
import type { ColourBy, SizeBy } from '../../schema/view';
import { colourBy, sizeBy } from '../../state/actions';
import { useAnswers, useInterface, useView, useWords } from '../interface';
import { Icon } from '../parts/Icon';
import { useDismiss } from './useDismiss';

const colours: readonly ColourBy[] = ['kind', 'community'];
const sizes: readonly SizeBy[] = ['degree', 'betweenness', 'pagerank'];

/** How far a measure has come, with a way to stop it; then how it was made. */
function MeasureLine() {
  const words = useWords();
  const { conductor } = useInterface();
  const metric = useAnswers((answers) => answers.metric);
  if (!metric) return null;
  if (metric.progress) {
    const { done, total } = metric.progress;
    return (
      <p className="measure">
        <progress
          aria-label={words('appearance.computing')}
          {...(total === undefined ? {} : { value: done, max: Math.max(total, 1) })}
        />
        <button type="button" className="button" onClick={() => conductor.cancelMetric()}>
          {words('loading.cancel')}
        </button>
      </p>
    );
  }
  const notes = [
    metric.communities === null ? null : words('appearance.communities', { count: metric.communities }),
    metric.sampled === null
      ? null
      : words('appearance.sampled', { count: formatCount(metric.sampled, words) }),
  ].filter((note) => note !== null);
  if (notes.length === 0) return null;
  return (
    <p className="note measure" role="status">
      {notes.join(' ')}
    </p>
  );
}

interface ChoicesProps<T extends string> {
  readonly legend: string;
  readonly options: readonly T[];
  readonly chosen: T;
  readonly name: (option: T) => string;
  readonly choose: (option: T) => void;
}

function Choices<T extends string>({ legend, options, chosen, name, choose }: ChoicesProps<T>) {
  const group = useId();
  return (
    <fieldset className="choices">
      <legend>{legend}</legend>
      {options.map((option) => (
        <label key={option}>
          <input type="radio" name={group} checked={option === chosen} onChange={() => choose(option)} />
          {name(option)}
        </label>
      ))}
    </fieldset>
  );
}

/** What colours and sizes the discs: a small panel under its button. */
export function Appearance() {
  const words = useWords();
  const { conductor } = useInterface();
  const colour = useView((view) => view.colourBy);
  const size = useView((view) => view.sizeBy);
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useDismiss(open, box, button, () => setOpen(false));
  return (
    <div className="appearance" ref={box}>
      <button
        ref={button}
        type="button"
        className="tool tool-labelled"
        title={words('viewbar.appearance')}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <Icon node={Palette} />
        <span className="tool-label">{words('viewbar.appearance')}</span>
      </button>
      {open && (
        <div className="appearance-panel">
          <Choices
            legend={words('appearance.colour')}
            options={colours}
            chosen={colour}
            name={(option) => words(`appearance.colour.${option}`)}
            choose={(option) => conductor.view.apply(colourBy(option))}
          />
          <Choices
            legend={words('appearance.size')}
            options={sizes}
            chosen={size}
            name={(option) => words(`appearance.size.${option}`)}
            choose={(option) => conductor.view.apply(sizeBy(option))}
          />
          <MeasureLine />
        </div>
      )}
    </div>
  );
}
