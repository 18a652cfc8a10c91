import type { GraphReader } from '../codec';
import { IssueList } from '../issue-list';
import { scanXml } from '../xml/scan';
import { GexfHandler } from './handler';

/**
 * Reads GEXF 1.1 to 1.3. A `mutual` edge is one undirected edge with the attribute `edge type`. Attribute values of
 * several times become a list, without the times; default values stand where a node or edge has none.
 */
export const readGexf: GraphReader = function* (text) {
  const issues = new IssueList();
  const handler = new GexfHandler(issues);
  const whole = yield* scanXml(text, handler, issues);
  return { graph: whole ? handler.end() : null, issues: issues.all() };
};
