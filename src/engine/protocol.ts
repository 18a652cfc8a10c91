import type { Issue } from '../schema/issues';
import type { Mapping } from '../schema/mapping';
import type {
  Call,
  ColumnRoles,
  EngineErrorCode,
  GraphEngine,
  Input,
  LeftOut,
  Opening,
  Progress,
  TableHead,
  ToldDialect,
} from './port';

/** Methods that answer once. */
export type Method = Exclude<keyof GraphEngine, 'export' | 'close'>;

/** What the page sends. `args` are the method's arguments without the call. */
export type Request =
  | {
      readonly type: 'open';
      readonly call: number;
      readonly inputs: readonly Input[];
      readonly opening: Opening;
    }
  | {
      readonly type: 'tables';
      readonly call: number;
      readonly inputs: readonly Input[];
      readonly told: Readonly<Record<string, ToldDialect>>;
    }
  | {
      readonly type: 'mapping';
      readonly call: number;
      readonly inputs: readonly Input[];
      readonly columns: Readonly<Record<string, ColumnRoles>>;
    }
  | {
      readonly type: 'ask';
      readonly call: number;
      readonly method: Method;
      readonly args: readonly unknown[];
    }
  | { readonly type: 'export'; readonly call: number; readonly args: readonly unknown[] }
  /** Asks for the next chunk of an export: streams cannot be transferred in every browser, so chunks are pulled. */
  | { readonly type: 'pull'; readonly call: number }
  | { readonly type: 'cancel'; readonly call: number };

/** What the worker sends back. */
export type Response =
  | { readonly type: 'answer'; readonly call: number; readonly value: unknown }
  | { readonly type: 'chunk'; readonly call: number; readonly value: Uint8Array | null }
  | { readonly type: 'progress'; readonly call: number; readonly progress: Progress }
  | { readonly type: 'error'; readonly call: number; readonly error: WireError };

/** An EngineError as the wire carries it; errors of other kinds travel as `crashed` with their message. */
export interface WireError {
  readonly code: EngineErrorCode;
  readonly facts: Readonly<Record<string, string | number>>;
}

/** Answer to `open`. */
export type OpenAnswer =
  | { readonly ok: true; readonly warnings: readonly Issue[]; readonly issueCount?: number }
  | {
      readonly ok: false;
      readonly issues: readonly Issue[];
      readonly issueCount?: number;
      readonly leftOut?: LeftOut;
    };

/** What is asked of tables before there is an engine. */
export interface TableQuestions {
  tables(
    inputs: readonly Input[],
    told: Readonly<Record<string, ToldDialect>>,
    call: Call,
  ): Promise<readonly TableHead[]>;
  mapping(
    inputs: readonly Input[],
    columns: Readonly<Record<string, ColumnRoles>>,
    call: Call,
  ): Promise<Mapping | null>;
}

/** The side of a channel that both a Worker and a MessagePort offer. */
export interface Channel {
  postMessage(message: unknown, transfer?: Transferable[]): void;
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
}

/** Buffers of the typed arrays in an answer, to be transferred and not copied. */
export function buffersIn(value: unknown, found: Set<ArrayBuffer> = new Set()): ArrayBuffer[] {
  if (ArrayBuffer.isView(value)) {
    if (value.buffer instanceof ArrayBuffer) found.add(value.buffer);
  } else if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    for (const part of Object.values(value)) buffersIn(part, found);
  }
  return [...found];
}
