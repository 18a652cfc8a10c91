import { useId } from 'react';
import type { Focus } from '../../schema/view';
import { focusOn } from '../../state/actions';
import { useInterface, useView, useWords } from '../interface';

const depths: readonly Focus['depth'][] = [1, 2, 3];
const rests: readonly Focus['others'][] = ['hide', 'fade'];

/** How far the focus reaches and what becomes of the rest. */
export function FocusChoices() {
  const words = useWords();
  const { view } = useInterface().conductor;
  const focus = useView((all) => all.focus);
  const group = useId();
  if (!focus) return null;
  return (
    <div className="focus-choices">
      <fieldset className="choices inline">
        <legend>{words('actions.depth')}</legend>
        {depths.map((depth) => (
          <label key={depth}>
            <input
              type="radio"
              name={`${group}depth`}
              checked={focus.depth === depth}
              onChange={() => view.apply(focusOn(focus.id, depth), 'push')}
            />
            {depth}
          </label>
        ))}
      </fieldset>
      <fieldset className="choices inline">
        <legend>{words('actions.rest')}</legend>
        {rests.map((others) => (
          <label key={others}>
            <input
              type="radio"
              name={`${group}rest`}
              checked={focus.others === others}
              onChange={() => view.apply(focusOn(focus.id, focus.depth, others), 'push')}
            />
            {words(`actions.rest.${others}`)}
          </label>
        ))}
      </fieldset>
    </div>
  );
}
