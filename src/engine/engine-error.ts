/** What kept an engine from answering. */
export type EngineErrorCode =
  | 'aborted'
  | 'timeout'
  | 'unavailable'
  | 'unauthorised'
  | 'limit'
  | 'unsupported'
  | 'stale'
  | 'not-found'
  | 'crashed';

/** Why an engine could not answer. `facts` go into the message's prose. */
export class EngineError extends Error {
  readonly code: EngineErrorCode;
  readonly facts: Readonly<Record<string, string | number>>;
  constructor(
    code: EngineErrorCode,
    facts: Readonly<Record<string, string | number>> = {},
    options?: ErrorOptions,
  ) {
    super(`engine: ${code} ${JSON.stringify(facts)}`, options);
    this.name = 'EngineError';
    this.code = code;
    this.facts = facts;
  }
}
