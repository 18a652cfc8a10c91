import { useAnswers, useWords } from '../interface';

/** What a screen reader hears when the picture changes: the one place that announces it. */
export function ShownStatus() {
  const words = useWords();
  const shown = useAnswers((answers) => answers.shown);
  let text = '';
  if (shown) {
    const { entities, ties, contested, certainTies } = shown;
    text =
      entities === 0
        ? words('graph.empty')
        : words('graph.said', { entities, ties, contested, possible: Math.max(0, ties - certainTies) });
  }
  return (
    <p className="visually-hidden" role="status">
      {text}
    </p>
  );
}
