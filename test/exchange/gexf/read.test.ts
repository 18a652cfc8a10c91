import { expect, it } from 'vitest';
import { finish } from '../../../src/exchange/codec';
import { readGexf } from '../../../src/exchange/gexf/read';

const read = (inside: string, attributes = '') =>
  finish(readGexf(`<gexf version="1.3"><meta/>\n<graph ${attributes}>${inside}</graph></gexf>`));

it('reads times in all of their forms', () => {
  const { graph } = read(`<nodes>
    <node id="a" start="2001" endopen="2003"/><node id="b" timestamp="2005-01-02"/>
    <node id="c"><spells><spell end="2001"/><spell start="2004" end="INF"/></spells></node>
    <node id="d" intervals="&lt;[2000, 2001]; (2003.5, Infinity)&gt;"/><node id="e" timestamps="[1, 2]"/></nodes>`);
  expect(graph?.nodes.map(({ spans }) => spans)).toEqual([
    [{ start: '2001', end: '2003' }],
    [{ start: '2005-01-02', end: '2005-01-02' }],
    [{ end: '2001' }, { start: '2004' }],
    [{ start: '2000', end: '2001' }, { start: '2003.5' }],
    [
      { start: '1', end: '1' },
      { start: '2', end: '2' },
    ],
  ]);
});

it('reads declared types, lists, defaults and what is not declared', () => {
  const { graph, issues } =
    read(`<attributes class="node"><attribute id="0" title="n" type="integer"><default>7</default></attribute>
    <attribute id="1" title="l" type="liststring"/><attribute id="2" title="d" type="double"/></attributes>
    <nodes><node id="a"><attvalues><attvalue for="0" value="x"/><attvalue for="1" value="a|b"/></attvalues></node>
    <node id="b"><attvalues><attvalue for="1" value="['a, b', &quot;c&quot;, d]"/><attvalue for="2" value="INF"/><attvalue for="9" value="u"/></attvalues></node></nodes>`);
  expect(graph?.nodes.map(({ attributes }) => Object.fromEntries(attributes))).toEqual([
    { n: 'x', l: ['a', 'b'] },
    { n: 7, l: ['a, b', 'c', 'd'], d: 'INF', 9: 'u' },
  ]);
  expect(issues.map(({ code }) => code)).toEqual(['value-as-text', 'undeclared-attribute']);
});

it('reads directions, kinds, weights and looks of edges', () => {
  const { graph } = read(
    `<nodes><node id="a"><viz:color xmlns:viz="v" r="1" g="2" b="255"/></node></nodes><edges>
    <edge source="a" target="a" kind="k" weight="INF"/><edge id="e" source="a" target="a" type="undirected" weight="2"><thickness value="3"/></edge>
    <edge id="e" source="a" target="a" type="mutual"/></edges>`,
    'defaultedgetype="directed"',
  );
  expect(graph?.nodes[0]?.colour).toBe('#0102ff');
  expect(
    graph?.edges.map(({ directed, weight, type, id, size }) => [directed, weight, type, id, size]),
  ).toEqual([
    [true, undefined, 'k', undefined, undefined],
    [false, 2, undefined, 'e', 3],
    [false, undefined, undefined, 'e', undefined],
  ]);
  expect(graph?.edges[0]?.attributes.get('weight')).toBe('INF');
});

it('keeps who is inside of whom, and lists faults with the rest', () => {
  const { graph, issues } =
    read(`<nodes><node id="a"><nodes><node id="b"/></nodes></node>\n<node id="c" pid="a"/><node id="a" label="again"/></nodes>
    <edges><edge id="e" source="a" target="zz"/></edges>`);
  expect(graph?.nodes.map(({ id, parents }) => [id, parents])).toEqual([
    ['a', undefined],
    ['b', ['a']],
    ['c', ['a']],
  ]);
  expect(graph?.edges).toEqual([]);
  expect(issues.map(({ code, path, facts }) => [code, path, facts])).toEqual([
    ['duplicate-node', 'line 3', { node: 'a', first: 'line 2' }],
    ['dangling-edge', 'line 4', { edge: 'e', end: 'zz' }],
  ]);
});
