import { expect, it } from 'vitest';
import { finish } from '../../../src/exchange/codec';
import { readGraphml } from '../../../src/exchange/graphml/read';

const read = (inside: string) => finish(readGraphml(`<graphml>${inside}</graphml>`));

it('reads keys, defaults, CDATA, descriptions and the names of Gephi', () => {
  const { graph, issues } =
    read(`<key id="l" for="all" attr.name="label"/><key id="k" for="node" attr.name="n" attr.type="int"><default>4</default></key>
    <key id="x" for="node" attr.name="x" attr.type="double"/><key id="y" for="node" attr.name="y" attr.type="double"/>
    <graph edgedefault="directed"><node id="a"><desc>told</desc><data key="l"><![CDATA[<A>]]></data><data key="x">1.5</data><data key="y">2</data></node>
    <node id="b"><data key="k">5</data><data key="q">?</data><port name="p"/></node><edge source="a" target="b" directed="false"/><edge source="a" target="b"/></graph>`);
  expect(graph?.nodes[0]).toMatchObject({ label: '<A>', description: 'told', position: { x: 1.5, y: 2 } });
  expect(graph?.nodes.map(({ attributes }) => [...attributes])).toEqual([
    [['n', 4]],
    [
      ['n', 5],
      ['q', '?'],
    ],
  ]);
  expect(graph?.edges.map(({ directed }) => directed)).toEqual([false, true]);
  expect(issues.map(({ code }) => code)).toEqual(['side-section', 'undeclared-attribute']);
});

it('reads nested graphs and what yEd draws; a hyperedge is a fault', () => {
  const { graph, issues } =
    read(`<key id="d" for="node" yfiles.type="nodegraphics"/><graph><node id="a"><data key="d"><y:ShapeNode>
    <y:Geometry x="10" y="20" width="4" height="6"/><y:Fill color="#FFCC00"/><y:NodeLabel>Top</y:NodeLabel></y:ShapeNode></data>
    <graph><node id="b"/></graph></node><hyperedge id="h"><endpoint node="a"/></hyperedge></graph>`);
  expect(graph?.nodes).toMatchObject([
    { id: 'a', label: 'Top', colour: '#ffcc00', position: { x: 12, y: -23 }, size: 4 },
    { id: 'b', parents: ['a'] },
  ]);
  expect(issues).toMatchObject([{ code: 'hyperedge', facts: { edge: 'h' } }]);
});
