import { useEffect } from 'react';
import { useStore } from 'zustand';
import { findPath } from '../../state/actions';
import { useAnswers, useInterface, useView } from '../interface';
import type { PathEnd, PathEnds } from './ends';

/** The ends of the path: what was picked, in step with the question that the view holds. */
export function usePathEnds(): PathEnds & {
  /** Picks an end; asks where both are there. */
  readonly pick: (which: 'from' | 'to', end: PathEnd) => void;
  readonly swap: () => void;
} {
  const { conductor, pathEnds } = useInterface();
  const { graph, view } = conductor;
  const ends = useStore(pathEnds);
  const ask = useView((all) => all.path);
  const answer = useAnswers((answers) => answers.path);

  // A link, or undo, brings a question that nobody picked here; names come with its answer.
  useEffect(() => {
    if (!ask) return;
    const named = (id: string, known: PathEnd | null, label: string | undefined): PathEnd => {
      if (known?.id === id && known.label !== id) return known;
      return { id, label: label ?? (graph.hasNode(id) ? graph.getNodeAttribute(id, 'label') : id) };
    };
    const current = answer?.ask.from === ask.from && answer.ask.to === ask.to ? answer : null;
    const { from, to } = pathEnds.getState();
    pathEnds.setState({
      from: named(ask.from, from, current?.fromLabel),
      to: named(ask.to, to, current?.toLabel),
    });
  }, [ask, answer, graph, pathEnds]);

  const find = ({ from, to }: PathEnds) => {
    pathEnds.setState({ from, to });
    if (from && to && from.id !== to.id) view.apply(findPath(from.id, to.id), 'push');
  };
  return {
    ...ends,
    pick: (which, end) => find({ ...pathEnds.getState(), [which]: end }),
    swap: () => {
      const { from, to } = pathEnds.getState();
      find({ from: to, to: from });
    },
  };
}
