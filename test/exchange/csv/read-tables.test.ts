import { describe, expect, it } from 'vitest';
import { finish } from '../../../src/exchange/codec';
import { previewTable } from '../../../src/exchange/csv/preview';
import { readTables } from '../../../src/exchange/csv/read-tables';
import type { ColumnRoles } from '../../../src/exchange/csv/roles';

function read(text: string, mapping?: ColumnRoles) {
  const { graph, issues } = finish(readTables([{ name: 'a.csv', text }], mapping));
  return {
    nodes: graph?.nodes ?? [],
    edges: graph?.edges ?? [],
    graph,
    said: issues.map(({ code, path, facts }) => [code, path, facts]),
  };
}

function readBoth(edges: string, nodes: string) {
  const tables = [
    { name: 'e.csv', text: edges },
    { name: 'n.csv', text: nodes },
  ];
  const { graph, issues } = finish(readTables(tables));
  return { graph, said: issues.map(({ code, path, facts }) => [code, path, facts]) };
}

const pairs = (text: string) => read(text).edges.map(({ source, target }) => `${source}>${target}`);

describe('how a table is written', () => {
  it('is told from its rows: delimiter, quotes, line ends', () => {
    const wanted = ['a>b c', 'b c>d'];
    for (const text of [
      'source,target\na,b c\nb c,d\n',
      'source;target\r\na;b c\r\nb c;d',
      'source\ttarget\ra\tb c\rb c\td\r',
      'source|target\n"a"|"b c"\n\n b c | d \n\n',
      'sep=;\r\n"source";"target"\r\na;b c\r\nb c;d\r\n',
      '\uFEFF"source","target"\n"a","b c"\n"b c","d"',
    ]) {
      expect(pairs(text), JSON.stringify(text)).toEqual(wanted);
    }
    expect(pairs('source,target\n"a, ""x""\nand so on",b\n')).toEqual(['a, "x"\nand so on>b']);
    expect(pairs('Source;Target;Weight\na;b;1,5\nb;c;2,5\n')).toEqual(['a>b', 'b>c']);
  });

  it('counts rows as a spreadsheet does', () => {
    const { edges, said } = read('\n\nsource,target\na,b\n\n,c\n"x\ny",\n');
    expect(edges.map(({ at }) => at)).toEqual(['row 4']);
    expect(said).toEqual([
      ['dangling-edge', 'row 6', { edge: 'row 6', end: '' }],
      ['dangling-edge', 'row 7', { edge: 'row 7', end: '' }],
    ]);
  });

  it('may be ragged: short rows lack values, long ones have more than the header names', () => {
    const { edges, said } = read('source,target,note\na,b\nb,c,x,,more,\nc,d,y,,again\n');
    expect(edges.map(({ attributes }) => Object.fromEntries(attributes))).toEqual([
      {},
      { note: 'x', 'column 5': 'more' },
      { note: 'y', 'column 5': 'again' },
    ]);
    expect(said).toEqual([['undeclared-attribute', 'row 3', { count: 2, key: 'column 5' }]]);
  });

  it('may repeat a header, or leave one out', () => {
    const { edges } = read('source,target,x,x,x (2),,source\na,b,1,2,3,4,5\n');
    expect(Object.fromEntries(edges[0]?.attributes ?? [])).toEqual({
      x: 1,
      'x (2)': 2,
      'x (2) (2)': 3,
      'column 6': 4,
      'source (2)': 5,
    });
  });

  it('reads quotation marks as characters from where one stays open, and says so', () => {
    const { edges, said } = read('source\ttarget\na\tb\n"c\td\ne\tf\n');
    expect(edges.map(({ source, target }) => [source, target])).toEqual([
      ['a', 'b'],
      ['"c', 'd'],
      ['e', 'f'],
    ]);
    expect(said).toMatchObject([['value-as-text', 'row 3', { key: 'quotation mark' }]]);
  });

  // Each of them takes minutes where a step is taken again for every character.
  it('ends for every text: open quotes, endless rows, one column', () => {
    for (const text of [
      `source,target\n${'"a,b\n'.repeat(100_000)}`,
      `source,target\n${'a"b",'.repeat(100_000)}`,
      `source,target\n"${'""'.repeat(500_000)}`,
      `${'"\n'.repeat(200_000)}`,
      `source target\n${' '.repeat(500_000)}`,
      `id\n${'[1,'.repeat(200_000)}`,
    ]) {
      expect(() => read(text)).not.toThrow();
    }
  });
});

describe('edge tables', () => {
  it('are those of Kumu', () => {
    const { edges, said } = read(
      'From,To,Type,Label,Direction,Tags,Strength\nA,B,funds,gives,directed,x|y,3\nB,C,knows,,mutual,,\nC,A,,,undirected,z,2\n',
    );
    expect(said).toEqual([]);
    expect(edges).toEqual([
      {
        source: 'A',
        target: 'B',
        type: 'funds',
        label: 'gives',
        directed: true,
        attributes: new Map<string, unknown>([
          ['Tags', ['x', 'y']],
          ['Strength', 3],
        ]),
        at: 'row 2',
      },
      {
        source: 'B',
        target: 'C',
        type: 'knows',
        directed: false,
        attributes: new Map([['Direction', 'mutual']]),
        at: 'row 3',
      },
      {
        source: 'C',
        target: 'A',
        directed: false,
        attributes: new Map<string, unknown>([
          ['Tags', ['z']],
          ['Strength', 2],
        ]),
        at: 'row 4',
      },
    ]);
  });

  it('are those of Gephi, with times', () => {
    const { edges, said } = read(
      'Source,Target,Type,Id,Weight,Interval\na,b,Directed,0,1.5,"<[2000.0, 2005.0]>"\na,b,Undirected,1,x,"<[1.5, 2]>"\n',
    );
    expect(edges).toMatchObject([
      { id: '0', directed: true, weight: 1.5, spans: [{ start: '2000', end: '2005' }] },
      { id: '1', directed: false },
    ]);
    expect(edges[1]?.attributes).toEqual(
      new Map([
        ['Weight', 'x'],
        ['Interval', '<[1.5, 2]>'],
      ]),
    );
    expect(said).toEqual([
      ['value-as-text', 'row 3', { count: 1, found: 'x', key: 'Weight' }],
      ['time-as-text', 'row 3', { count: 1, found: '<[1.5, 2]>' }],
    ]);
  });

  it('name their ends in many ways, two of a kind without direction', () => {
    for (const [header, directed] of [
      ['src,dst', true],
      ['source_id,target_id', true],
      [':START_ID,:END_ID', true],
      ['Node1,Node2', false],
      ['entity1_id,entity2_id', false],
      ['ccodea,ccodeb', false],
    ] as const) {
      expect(read(`${header}\na,b\n`).edges).toMatchObject([{ source: 'a', target: 'b', directed }]);
    }
  });

  it('need no header: pairs, weights, triples, and the comments of SNAP', () => {
    expect(read('0 1\n0 2\n1 2\n').edges).toMatchObject([
      { source: '0', target: '1', directed: false, at: 'row 1' },
      {},
      {},
    ]);
    expect(read('a\tb\t0.5\nb\tc\t2\n').edges.map(({ weight }) => weight)).toEqual([0.5, 2]);
    expect(read('a,knows,b\nb,knows,c\nc,likes,d\n').edges.map(({ type }) => type)).toEqual([
      'knows',
      'knows',
      'likes',
    ]);
    const snap = read('# Directed graph\n# Nodes: 3 Edges: 2\n# FromNodeId\tToNodeId\n0\t1\n1\t2\n');
    expect(snap.edges.map(({ source, directed, at }) => [source, directed, at])).toEqual([
      ['0', true, 'row 4'],
      ['1', true, 'row 5'],
    ]);
    expect(read('% sym unweighted\n1 2\n2 3\n').edges.map(({ at }) => at)).toEqual(['row 2', 'row 3']);
    expect(read('  1   2\n 10  20\n').edges.map(({ source }) => source)).toEqual(['1', '10']);
  });

  it('infer types where all values of a column have them', () => {
    const { edges } = read(
      'source,target,n,zero,plus,flag,mix,big\na,b,1,01,+1,TRUE,1,9007199254740993\nb,c,-2.5e3,02,+2,false,x,1\nc,d,,,,,,\n',
    );
    expect(edges.map(({ attributes }) => Object.fromEntries(attributes))).toEqual([
      { n: 1, zero: '01', plus: '+1', flag: true, mix: '1', big: '9007199254740993' },
      { n: -2500, zero: '02', plus: '+2', flag: false, mix: 'x', big: '1' },
      {},
    ]);
  });

  it('know aliases, descriptions, references, starts and ends', () => {
    const { edges } = read(
      'source,target,Start date,End date,Aliases,Description,Reference\na,b,1999-05,2001,x; y,why,https://e.org/1|A book\na,c,,2001,,,\na,d,soon,,,,\n',
    );
    expect(edges[0]).toMatchObject({
      spans: [{ start: '1999-05', end: '2001' }],
      aliases: ['x', 'y'],
      description: 'why',
      references: [{ url: 'https://e.org/1' }, { title: 'A book' }],
    });
    expect(edges[1]?.spans).toEqual([{ end: '2001' }]);
    expect([edges[2]?.spans, edges[2]?.attributes.get('Start date')]).toEqual([undefined, 'soon']);
  });

  it('holds names that are none of an object', () => {
    const { nodes, edges } = read('source,target,__proto__,constructor\n__proto__,toString,1,x\n');
    expect(nodes.map(({ id }) => id)).toEqual(['__proto__', 'toString']);
    expect(edges[0]?.attributes).toEqual(
      new Map<string, unknown>([
        ['__proto__', 1],
        ['constructor', 'x'],
      ]),
    );
  });
});

describe('edges and nodes in tables of their own', () => {
  it('join by id, and list edges whose ends are not there', () => {
    const { graph, said } = readBoth(
      'id,source,target\ne1,1,2\ne2,1,9\n,8,2\n',
      'Id,Label\n1,One\n2,Two\n3,Three\n',
    );
    expect([graph?.nodes.length, graph?.edges.length]).toEqual([3, 1]);
    expect(said).toEqual([
      ['dangling-edge', 'e.csv, row 3', { edge: 'e2', end: '9' }],
      ['dangling-edge', 'e.csv, row 4', { edge: '8 → 2', end: '8' }],
    ]);
  });

  it('join by label where the nodes have no ids, or the edges name none', () => {
    const kumu = readBoth('From,To\nOne,Two\n', 'Label,Type\nOne,Person\nTwo,Org\n');
    expect([kumu.graph?.edges[0]?.source, kumu.said]).toEqual(['One', []]);
    const byName = readBoth('From,To\nOne,Two\n', 'Id,Label\n1,One\n2,Two\n');
    expect(byName.graph?.edges[0]).toMatchObject({ source: '1', target: '2' });
  });

  it('refuse two nodes of one label where edges name labels', () => {
    const { graph, said } = readBoth('From,To\nOne,Two\n', 'Label\nOne\nTwo\nOne\n');
    expect(graph?.nodes.length).toBe(2);
    expect(said).toEqual([['duplicate-node', 'n.csv, row 4', { node: 'One', first: 'n.csv, row 2' }]]);
  });

  it('leave a table out that is neither', () => {
    const { graph, said } = readBoth('source,target\na,b\n', 'what,where\nx y z,1\n');
    expect(graph?.edges.length).toBe(1);
    expect(said).toEqual([['side-section', 'n.csv', { count: 1, key: 'n.csv' }]]);
  });
});

describe('a mapping', () => {
  const text = 'who;did;whom;on\nAnn;met;Bob;2001-02-03\n';

  it('is offered where a table says nothing of ends', () => {
    expect(read(text).said).toEqual([['no-graph', 'row 1', { format: 'CSV' }]]);
    const preview = previewTable(text);
    expect(preview).toMatchObject({ delimiter: ';', hasHeader: true, shape: 'records' });
    expect(preview.columns[3]).toEqual({ name: 'on', role: 'attribute', examples: ['2001-02-03'] });
    expect(preview.rows).toEqual([['Ann', 'met', 'Bob', '2001-02-03']]);
  });

  it('says what the columns hold', () => {
    const { edges } = read(text, {
      roles: ['source', 'type', 'target', 'date'],
      hasHeader: true,
      directed: false,
    });
    expect(edges).toEqual([
      {
        source: 'Ann',
        target: 'Bob',
        type: 'met',
        directed: false,
        spans: [{ start: '2001-02-03', end: '2001-02-03' }],
        attributes: new Map(),
        at: 'row 2',
      },
    ]);
    expect(read(text, { roles: ['id', 'attribute', 'ignore'] }).nodes).toMatchObject([{ id: 'Ann' }]);
    expect(read(text, { roles: [] }).graph).toBeNull();
  });
});

describe('whatever a file holds', () => {
  it('opens without nodes where it has a header alone', () => {
    expect(read('Source,Target\n')).toMatchObject({ graph: { nodes: [], edges: [] }, said: [] });
    expect(read('Id,Label').graph).toEqual({ meta: {}, nodes: [], edges: [] });
    expect(read('').said).toEqual([['no-graph', 'row 1', { format: 'CSV' }]]);
  });

  it('never throws: 1,000 mutations', () => {
    const bases = [
      'Source,Target,Type,Weight,Interval\na,b,Directed,1,"<[2000, 2001]>"\n"b ""x""",c,Undirected,2,\n',
      ' ,A,B\nA,0,1\nB,2,0\n',
      'a;b\nb;c;d\ne\n',
      'Id;Label;Tags;Start\n1;One;x|y;1999\n2;Two;;2000-13\n',
      '# c\n1 2\n2 3\n',
    ];
    const bits = [
      '"',
      ',',
      ';',
      '\n',
      '\r',
      '\t',
      '|',
      ' ',
      '\0',
      '[',
      '<',
      '#',
      '%',
      'sep=',
      'id',
      '=1',
      '9e999',
      '\uFEFF',
      '\ud800',
    ];
    let seed = 42;
    const random = (below: number) => {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      return (seed >>> 8) % below;
    };
    for (let run = 0; run < 1000; run += 1) {
      let text = bases[run % bases.length] ?? '';
      for (let at = random(5); at >= 0; at -= 1) {
        const place = random(text.length + 1);
        text = text.slice(0, place) + bits[random(bits.length)] + text.slice(place + random(4));
      }
      const { graph, said } = read(text);
      previewTable(text);
      expect(graph !== null || said.length > 0).toBe(true);
      const ids = new Set(graph?.nodes.map(({ id }) => id));
      expect(graph?.edges.every(({ source, target }) => ids.has(source) && ids.has(target)) ?? true).toBe(
        true,
      );
    }
  });

  it('yields the share done', () => {
    const text = `source,target\n${'a,b\n'.repeat(50_000)}`;
    const shares = [...readTables([{ name: 'a.csv', text }])];
    expect(shares.length).toBeGreaterThan(20);
    expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
  });
});
