import { toXmlText } from '../../text/xml';
import type { GraphWriter } from '../codec';
import type { PropertyEdge, PropertyGraph, PropertyItem, PropertyNode } from '../property-graph';
import { channelsOf } from '../xml/colour';
import { numberText } from '../xml/list-text';
import { spansText } from '../xml/span-text';
import { type Extras, WrittenColumns } from '../xml/written-columns';
import { writtenTimes } from './write-times';

type Attributes = readonly (readonly [string, string | number | undefined])[];

function tag(name: string, attributes: Attributes, content: string | null = null): string {
  const written = attributes
    .filter(([, value]) => value !== undefined)
    .map(
      ([key, value = '']) => ` ${key}="${typeof value === 'number' ? numberText(value) : toXmlText(value)}"`,
    )
    .join('');
  return content === null ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

/** What GEXF has no place for: the type of a node, descriptions, and times finer or coarser than days. */
function extrasOf(item: PropertyItem, ofEdge: boolean): Extras {
  const extras = new Map<string, string>();
  if (!ofEdge && item.type !== undefined) extras.set('type', item.type);
  if (item.description !== undefined) extras.set('description', item.description);
  if (item.spans && item.spans.length > 0 && !writtenTimes(item.spans).exact)
    extras.set('spans', spansText(item.spans));
  return extras;
}

/** The children that a node and an edge have in common. */
function children(item: PropertyItem, columns: WrittenColumns, ofEdge: boolean): string {
  const { spans } = writtenTimes(item.spans ?? []);
  const cells = columns.cells(item.attributes, extrasOf(item, ofEdge));
  const values = cells
    .map(({ id, text }) =>
      tag('attvalue', [
        ['for', id],
        ['value', text],
      ]),
    )
    .join('');
  const spells = spans
    .map(({ start, end }) =>
      tag('spell', [
        ['start', start],
        ['end', end],
      ]),
    )
    .join('');
  const [r, g, b] = channelsOf(item.colour ?? '') ?? [];
  return [
    values === '' ? '' : `<attvalues>${values}</attvalues>`,
    spans.length > 1 ? `<spells>${spells}</spells>` : '',
    r === undefined
      ? ''
      : tag('color', [
          ['r', r],
          ['g', g],
          ['b', b],
        ]),
    item.size === undefined || item.size < 0
      ? ''
      : tag(ofEdge ? 'thickness' : 'size', [['value', item.size]]),
  ].join('');
}

function timesOf(item: PropertyItem): Attributes {
  const { spans } = writtenTimes(item.spans ?? []);
  const [only] = spans.length === 1 ? spans : [];
  return [
    ['start', only?.start],
    ['end', only?.end],
  ];
}

function nodeText(node: PropertyNode, columns: WrittenColumns): string {
  const { id, label, position, parents = [] } = node;
  const [only] = parents.length === 1 ? parents : [];
  const place = position
    ? tag('position', [
        ['x', position.x],
        ['y', position.y],
        ['z', position.z],
      ])
    : '';
  const above = parents.map((parent) => tag('parent', [['for', parent]])).join('');
  const inside = `${children(node, columns, false)}${place}${parents.length > 1 ? `<parents>${above}</parents>` : ''}`;
  return tag('node', [['id', id], ['label', label], ['pid', only], ...timesOf(node)], inside || null);
}

function edgeText(edge: PropertyEdge, columns: WrittenColumns): string {
  const { id, source, target, directed, label, weight, type } = edge;
  return tag(
    'edge',
    [
      ['id', id],
      ['source', source],
      ['target', target],
      ['type', directed ? undefined : 'undirected'],
      ['label', label],
      ['weight', weight],
      ['kind', type],
      ...timesOf(edge),
    ],
    children(edge, columns, true) || null,
  );
}

function metaText({ title, description, creator, modified, keywords }: PropertyGraph['meta']): string {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(modified ?? '')?.[0];
  const told = [title, description].filter((text) => text !== undefined).join('\n\n');
  const inside = [
    creator === undefined ? '' : tag('creator', [], toXmlText(creator)),
    keywords === undefined ? '' : tag('keywords', [], toXmlText(keywords.join(', '))),
    told === '' ? '' : tag('description', [], toXmlText(told)),
  ].join('');
  return tag('meta', [['lastmodifieddate', day]], inside);
}

function columnsText(columns: WrittenColumns, of: 'node' | 'edge'): string {
  const declared = columns.declared().map(({ id, title, type }) => {
    return tag('attribute', [
      ['id', id],
      ['title', title],
      ['type', type],
    ]);
  });
  return declared.length === 0 ? '' : `${tag('attributes', [['class', of]], `\n${declared.join('\n')}\n`)}\n`;
}

/**
 * Writes GEXF 1.3, valid against its schema: elements of the viz module have no prefix, as there. Title and description
 * of the graph are its `description`. What cannot stand in XML is escaped (see `toXmlText`). Reserved columns
 * such as `item-n-type` (also `description` and `spans`) hold what GEXF has no place for, and times that are no whole days or
 * moments, exactly as they were.
 */
export const writeGexf: GraphWriter = function* (graph) {
  const nodeColumns = new WrittenColumns('n', true);
  const edgeColumns = new WrittenColumns('e', true);
  for (const node of graph.nodes) nodeColumns.see(node.attributes, extrasOf(node, false));
  for (const edge of graph.edges) edgeColumns.see(edge.attributes, extrasOf(edge, true));
  const times = [...graph.nodes, ...graph.edges]
    .filter(({ spans }) => spans && spans.length > 0)
    .map(({ spans = [] }) => writtenTimes(spans));
  const format = times.some(({ moments }) => moments) ? 'dateTime' : 'date';
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://gexf.net/1.3" version="1.3">\n';
  yield `${metaText(graph.meta)}\n`;
  yield `<graph defaultedgetype="directed"${times.length > 0 ? ` mode="dynamic" timeformat="${format}"` : ''}>\n`;
  yield columnsText(nodeColumns, 'node');
  yield columnsText(edgeColumns, 'edge');
  yield '<nodes>\n';
  for (const node of graph.nodes) yield `${nodeText(node, nodeColumns)}\n`;
  yield '</nodes>\n<edges>\n';
  for (const edge of graph.edges) yield `${edgeText(edge, edgeColumns)}\n`;
  yield '</edges>\n</graph>\n</gexf>\n';
};
