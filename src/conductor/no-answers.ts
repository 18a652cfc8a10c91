import type { Answers } from './answers';

/** Before anything was asked. */
export const noAnswers: Answers = {
  status: 'opening',
  progress: null,
  summary: null,
  shown: null,
  facets: null,
  timeline: null,
  fallen: null,
  path: null,
  metric: null,
  disagreements: null,
  inspected: null,
  reading: null,
  sources: null,
  search: { text: '', hits: [], total: null },
  report: null,
  failure: null,
  naming: null,
  pendingAddress: null,
};
