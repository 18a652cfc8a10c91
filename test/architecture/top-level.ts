import { childrenOf, isNode, type SyntaxNode, syntaxOf } from './imports';

/** What no module may touch while it is being imported: page, network, timers, workers, storage, listeners, clock, chance. */
const forbidden: ReadonlySet<string> = new Set(
  `document window navigator location history matchMedia customElements
   localStorage sessionStorage indexedDB caches
   fetch XMLHttpRequest WebSocket EventSource BroadcastChannel MessageChannel Worker SharedWorker
   setTimeout setInterval setImmediate queueMicrotask requestAnimationFrame requestIdleCallback
   addEventListener MutationObserver ResizeObserver IntersectionObserver PerformanceObserver
   performance crypto globalThis self`.split(/\s+/),
);

const functions: ReadonlySet<string> = new Set([
  'FunctionDeclaration',
  'FunctionExpression',
  'ArrowFunctionExpression',
  'TSDeclareFunction',
]);

/** TypeScript's wrappers around an expression that runs; every other `TS...` node leaves nothing behind. */
const transparent: ReadonlySet<string> = new Set([
  'TSAsExpression',
  'TSSatisfiesExpression',
  'TSNonNullExpression',
  'TSInstantiationExpression',
  'TSEnumDeclaration',
  'TSEnumBody',
  'TSEnumMember',
]);

const named = (node: unknown): string | undefined =>
  isNode(node) && node.type === 'Identifier' ? (node.name as string) : undefined;

/** Names that the module itself declares or imports: they hide the global of the same name. */
function ownNames(program: SyntaxNode): ReadonlySet<string> {
  const names = new Set<string>();
  const add = (node: unknown): void => {
    const name = named(node);
    if (name !== undefined) names.add(name);
  };
  for (const statement of childrenOf(program)) {
    const declared = isNode(statement.declaration) ? statement.declaration : statement;
    add(declared.id);
    for (const part of childrenOf(declared)) {
      if (part.type === 'VariableDeclarator') add(part.id);
      if (part.type.startsWith('Import')) add(part.local);
    }
  }
  return names;
}

/** The parts of a node that run when it is reached. */
function runningParts(node: SyntaxNode): SyntaxNode[] {
  if (functions.has(node.type)) return [];
  if (node.type.startsWith('TS') && !transparent.has(node.type)) return [];
  // What a class says of its instances waits for them; keys and static parts do not.
  if (node.type === 'PropertyDefinition' || node.type === 'MethodDefinition') {
    const parts = [node.computed === true ? node.key : null, node.static === true ? node.value : null];
    return parts.filter(isNode);
  }
  if (node.type === 'MemberExpression')
    return [node.object, node.computed === true ? node.property : null].filter(isNode);
  if (node.type === 'Property') return [node.computed === true ? node.key : null, node.value].filter(isNode);
  if (node.type === 'ImportDeclaration' || node.type.startsWith('JSXAttribute')) return [];
  return [...childrenOf(node)];
}

/** The clock and chance, where only one member of a global is out of bounds. */
function clockOrChance(node: SyntaxNode): string | undefined {
  if (node.type === 'MemberExpression') {
    const whole = `${named(node.object)}.${named(node.property)}`;
    return whole === 'Date.now' || whole === 'Math.random' ? whole : undefined;
  }
  const bare =
    node.type === 'CallExpression' || (node.type === 'NewExpression' && (node.arguments as []).length === 0);
  return bare && named(node.callee) === 'Date' ? 'Date()' : undefined;
}

/**
 * What a module touches while it is imported, in its own text: statements, initialisers, static parts of classes and
 * functions called on the spot. What a function it calls does in turn is seen by `touchedOnImport`.
 */
export function touchedAtTopLevel(source: string): string[] {
  const program = syntaxOf(source);
  const own = ownNames(program);
  const found = new Set<string>();
  const visit = (node: SyntaxNode): void => {
    const name = named(node);
    if (name !== undefined && forbidden.has(name) && !own.has(name)) found.add(name);
    const time = clockOrChance(node);
    if (time !== undefined) found.add(time);
    for (const part of runningParts(node)) visit(part);
    const called = node.type === 'CallExpression' ? node.callee : null;
    if (isNode(called) && functions.has(called.type) && isNode(called.body)) visit(called.body);
  };
  visit(program);
  return [...found];
}
