import type { z } from 'zod';
import { Entity, Source, Tie } from '../src/schema/dossier';
import { z as zod } from '../src/schema/zod';

type Schema = z.core.$ZodType;

/** Definition of a schema or of a check, as zod keeps it; which fields there are follows from `type` and `check`. */
interface Def {
  readonly type: string;
  readonly checks?: readonly { readonly _zod: { readonly def: CheckDef } }[];
  readonly format?: string;
  readonly shape: Readonly<Record<string, Schema>>;
  readonly catchall?: Schema;
  readonly element: Schema;
  readonly innerType: Schema;
  readonly options: readonly Schema[];
  readonly items: readonly Schema[];
  readonly rest: Schema | null;
  readonly entries: Readonly<Record<string, string>>;
  readonly values: readonly unknown[];
  readonly keyType: Schema;
  readonly valueType: Schema;
}
interface CheckDef {
  readonly check: string;
  readonly pattern?: RegExp;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly value?: number;
  readonly inclusive?: boolean;
}

const defOf = (schema: Schema): Def => schema._zod.def as unknown as Def;

/** Writes functions that test values, one for each schema with parts. */
class CheckWriter {
  readonly #names = new Map<Schema, string>();
  readonly #bodies = new Map<string, string>();
  readonly #functions: string[] = [];
  readonly #patterns = new Map<string, string>();

  /** Gives the function of a schema a name of its own. */
  name(schema: Schema, name: string): void {
    this.#functions.push(`function ${name}(value: any): boolean {\n${this.#body(schema)}}\n`);
  }

  get text(): string {
    const patterns = [...this.#patterns].map(([pattern, name]) => `const ${name} = ${pattern};\n`);
    return `${patterns.join('')}\n${this.#functions.join('\n')}`;
  }

  #pattern(pattern: RegExp): string {
    const known = this.#patterns.get(String(pattern)) ?? `pattern${this.#patterns.size}`;
    this.#patterns.set(String(pattern), known);
    return known;
  }

  /** An expression that is true where the value of a variable fits. */
  #test(schema: Schema, variable: string): string {
    const def = defOf(schema);
    switch (def.type) {
      case 'string':
        return [`typeof ${variable} === 'string'`, ...this.#stringChecks(def, variable)].join(' && ');
      case 'number':
        return this.#number(def, variable);
      case 'boolean':
        return `typeof ${variable} === 'boolean'`;
      case 'enum':
        return `(${Object.values(def.entries)
          .map((each) => `${variable} === ${JSON.stringify(each)}`)
          .join(' || ')})`;
      case 'literal':
        return `(${def.values.map((each) => `${variable} === ${JSON.stringify(each)}`).join(' || ')})`;
      case 'union':
        return `(${def.options.map((each) => `(${this.#test(each, variable)})`).join(' || ')})`;
      default:
        return `${this.#named(schema)}(${variable})`;
    }
  }

  #stringChecks({ checks = [] }: Def, variable: string): string[] {
    return checks.map(({ _zod: { def } }) => {
      if (def.check === 'min_length') return `${variable}.length >= ${def.minimum}`;
      if (def.check === 'max_length') return `${variable}.length <= ${def.maximum}`;
      if (def.check === 'string_format' && def.pattern)
        return `${this.#pattern(def.pattern)}.test(${variable})`;
      throw new Error(`No fast check for strings: ${def.check}`);
    });
  }

  #number({ format, checks = [] }: Def, variable: string): string {
    if (format !== undefined && format !== 'safeint') throw new Error(`No fast check for numbers: ${format}`);
    const whole = format === 'safeint' ? `Number.isSafeInteger(${variable})` : `Number.isFinite(${variable})`;
    const bounds = checks.map(({ _zod: { def } }) => {
      if (def.check !== 'greater_than') throw new Error(`No fast check for numbers: ${def.check}`);
      return `${variable} >${def.inclusive ? '=' : ''} ${def.value}`;
    });
    return [whole, ...bounds].join(' && ');
  }

  #named(schema: Schema): string {
    const known = this.#names.get(schema);
    if (known !== undefined) return known;
    const body = this.#body(schema);
    // Schemas of the same shape have one function.
    const name = this.#bodies.get(body) ?? `is${this.#bodies.size}`;
    if (!this.#bodies.has(body)) this.#functions.push(`function ${name}(value: any): boolean {\n${body}}\n`);
    this.#bodies.set(body, name);
    this.#names.set(schema, name);
    return name;
  }

  #body(schema: Schema): string {
    const def = defOf(schema);
    const body = {
      object: () => this.#object(def),
      array: () => this.#array(def),
      tuple: () => this.#tuple(def),
      record: () => this.#record(schema, def),
    }[def.type];
    if (body === undefined) throw new Error(`No fast check for ${def.type}`);
    return body();
  }

  /** Keys that the schema names are counted, and then those that are there: a strict object has no more of them. */
  #object({ shape, catchall, checks = [] }: Def): string {
    if (checks.length > 0) throw new Error('No fast check for refined objects');
    const open = catchall !== undefined && defOf(catchall).type !== 'never';
    const lines = [
      `  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;\n`,
    ];
    if (!open) lines.push('  let known = 0;\n');
    for (const [at, [key, schema]] of Object.entries(shape).entries()) {
      const part = `part${at}`;
      const optional = defOf(schema).type === 'optional';
      const inner = optional ? defOf(schema).innerType : schema;
      const test = `if (!(${this.#test(inner, part)})) return false;${open ? '' : ' known += 1;'}`;
      const whole = optional ? `if (${part} !== undefined) { ${test} }` : test;
      lines.push(`  const ${part} = value[${JSON.stringify(key)}]; ${whole}\n`);
    }
    if (!open) lines.push('  for (const _ in value) known -= 1;\n  return known === 0;\n');
    else lines.push('  return true;\n');
    return lines.join('');
  }

  #array({ element, checks = [] }: Def): string {
    const bounds = checks.map(({ _zod: { def } }) => {
      if (def.check === 'min_length') return ` || value.length < ${def.minimum}`;
      if (def.check === 'max_length') return ` || value.length > ${def.maximum}`;
      throw new Error(`No fast check for lists: ${def.check}`);
    });
    return `  if (!Array.isArray(value)${bounds.join('')}) return false;
  for (let at = 0; at < value.length; at += 1) {
    const item = value[at];
    if (!(${this.#test(element, 'item')})) return false;
  }
  return true;
`;
  }

  #tuple({ items, rest }: Def): string {
    if (rest !== null) throw new Error('No fast check for tuples with a rest');
    const tests = items.map((item, at) => ` && ${this.#test(item, `value[${at}]`)}`);
    return `  return Array.isArray(value) && value.length === ${items.length}${tests.join('')};\n`;
  }

  #record(schema: Schema, { keyType, valueType, checks = [] }: Def): string {
    // What a refinement does is told by its description, which the JSON Schema has too.
    const least = zod.globalRegistry.get(schema)?.minProperties;
    if (checks.length !== (least === undefined ? 0 : 1)) throw new Error('No fast check for this refinement');
    const empty = least === undefined ? '' : `  if (count < ${least}) return false;\n`;
    return `  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
${empty === '' ? '' : '  let count = 0;\n'}  for (const key in value) {
    const item = value[key];
    if (!(${this.#test(keyType, 'key')}) || !(${this.#test(valueType, 'item')})) return false;
${empty === '' ? '' : '    count += 1;\n'}  }
${empty}  return true;
`;
  }
}

const header = `// Written by \`npm run schema\` from the zod schemas; not to be edited. Each check is true for just the values that its
// schema accepts, as \`JSON.parse\` gives them, except that a key \`__proto__\` in a map goes unnoticed.
import type { Entity, Source, Tie } from '../schema/dossier';

`;

/**
 * Writes the module `src/dossier/fast-checks.ts`: functions that are true for just the records that the schemas accept, as
 * `JSON.parse` gives them. They make nothing and say nothing: what is wrong with a record is what zod finds in it.
 */
export function checksText(): string {
  const writer = new CheckWriter();
  const records = { Entity, Tie, Source };
  for (const [name, schema] of Object.entries(records)) writer.name(schema, `fits${name}`);
  const exported = Object.keys(records).map(
    (name) => `export const is${name} = (value: unknown): value is ${name} => fits${name}(value);\n`,
  );
  return `${header}${writer.text}\n${exported.join('')}`;
}
