import { parseAst } from 'vite';

/** A node of the syntax tree, as far as a walk needs to know it. */
export interface SyntaxNode {
  readonly type: string;
  readonly [field: string]: unknown;
}

/** One module naming another. `types` is true where nothing of it is left at run time. */
export interface Import {
  readonly specifier: string;
  readonly types: boolean;
}

/** Reads TypeScript with or without JSX. Throws on a syntax error. */
export function syntaxOf(source: string): SyntaxNode {
  return parseAst(source, { lang: 'tsx' }) as unknown as SyntaxNode;
}

/** Whether a value out of the tree is a node. */
export function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && typeof (value as SyntaxNode).type === 'string';
}

/** Every node directly below one. */
export function* childrenOf(node: SyntaxNode): Generator<SyntaxNode> {
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) yield child;
  }
}

const literal = (node: unknown): string | undefined =>
  isNode(node) && node.type === 'Literal' && typeof node.value === 'string' ? node.value : undefined;

/** Whether each name of an import or export is marked `type`. */
const allTypes = (node: SyntaxNode, field: 'importKind' | 'exportKind'): boolean => {
  const names = Array.isArray(node.specifiers) ? (node.specifiers as SyntaxNode[]) : [];
  return node[field] === 'type' || (names.length > 0 && names.every((name) => name[field] === 'type'));
};

/** `new URL('./x', import.meta.url)`: the way an address of a module is written. */
function addressIn(node: SyntaxNode): string | undefined {
  const callee = node.callee;
  if (node.type !== 'NewExpression' || !isNode(callee) || callee.name !== 'URL') return undefined;
  const [first, second] = node.arguments as unknown[];
  const beside = isNode(second) && second.type === 'MemberExpression' && isNode(second.object);
  return beside && (second.object as SyntaxNode).type === 'MetaProperty' ? literal(first) : undefined;
}

/** All that a module names: import, export from, `import type`, dynamic `import()`, `import('x').T`, addresses. */
export function importsOf(source: string): Import[] {
  const found: Import[] = [];
  const add = (specifier: string | undefined, types: boolean) => {
    if (specifier !== undefined) found.push({ specifier, types });
  };
  const visit = (node: SyntaxNode): void => {
    if (node.type === 'ImportDeclaration') add(literal(node.source), allTypes(node, 'importKind'));
    else if (node.type === 'ExportNamedDeclaration') add(literal(node.source), allTypes(node, 'exportKind'));
    else if (node.type === 'ExportAllDeclaration') add(literal(node.source), node.exportKind === 'type');
    else if (node.type === 'ImportExpression') add(literal(node.source), false);
    else if (node.type === 'TSImportType') add(literal(node.source), true);
    else add(addressIn(node), false);
    for (const child of childrenOf(node)) visit(child);
  };
  visit(syntaxOf(source));
  return found;
}
