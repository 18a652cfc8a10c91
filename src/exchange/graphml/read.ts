import type { GraphReader } from '../codec';
import { IssueList } from '../issue-list';
import { scanXml } from '../xml/scan';
import { GraphmlHandler } from './handler';

/**
 * Reads GraphML, with the labels and places that yEd and Gephi write. Nodes of a nested graph have the node around it as
 * parent; several graphs of one file become one. A hyperedge is a fault, ports are passed over with a warning.
 */
export const readGraphml: GraphReader = function* (text) {
  const issues = new IssueList();
  const handler = new GraphmlHandler(issues);
  const whole = yield* scanXml(text, handler, issues);
  return { graph: whole ? handler.end() : null, issues: issues.all() };
};
