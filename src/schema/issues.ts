/** Every way in which a dossier can be at fault. Prose for each stands in `messages/issues.ts`. */
export const issueCodes = [
  // the file as a whole
  'not-json',
  'not-a-dossier',
  'unsupported-version',
  'too-large',
  'too-deep',
  // one value
  'missing-key',
  'unknown-key',
  'wrong-type',
  'bad-value',
  'bad-date',
  'reversed-interval',
  'unsafe-url',
  // across records: errors
  'duplicate-id',
  'dangling-reference',
  'unknown-kind',
  'kind-not-allowed',
  'bad-supersedes',
  'circular-supersedes',
  // across records: warnings
  'unused-source',
  'no-support',
  'stated-after-source',
  'undated-source',
  'hindsight',
  'self-reported',
  'same-tie-twice',
] as const;

/** What can be wrong with a file of another format, beyond the dossier that is made of it. */
export const importCodes = [
  // errors
  'unreadable-text',
  'unknown-format',
  'several-files',
  'bad-mapping',
  'mapping-alone',
  'not-xml',
  'xml-entity',
  'no-graph',
  'dangling-edge',
  'duplicate-node',
  'hyperedge',
  // warnings: what a reader can do without
  'other-version',
  'missing-metadata',
  'side-section',
  'edge-id-missing',
  'edge-id-repeated',
  'edge-id-taken',
  'undeclared-attribute',
  'value-as-text',
  'time-as-text',
  'id-mended',
  'record-dropped',
] as const;
export type IssueCode = (typeof issueCodes)[number] | (typeof importCodes)[number];

/** An error keeps a file from being opened; a warning is said and the file opens. */
export type Severity = 'error' | 'warning';

const warningCodes: ReadonlySet<IssueCode> = new Set([
  'unused-source',
  'no-support',
  'stated-after-source',
  'undated-source',
  'hindsight',
  'self-reported',
  'same-tie-twice',
  'other-version',
  'missing-metadata',
  'side-section',
  'edge-id-missing',
  'edge-id-repeated',
  'edge-id-taken',
  'undeclared-attribute',
  'value-as-text',
  'time-as-text',
  'id-mended',
  'record-dropped',
]);

/** How much a fault weighs: it follows from its code. */
export function severityOf(code: IssueCode): Severity {
  return warningCodes.has(code) ? 'warning' : 'error';
}

/** A fault as data: where it stands and the facts its sentence needs; no prose. */
export interface Issue {
  readonly code: IssueCode;
  readonly severity: Severity;
  /** JSONPath from the root, such as `$.ties[3].claims[0].when`; in files that are not JSON `line 12` or `row 3`. */
  readonly path: string;
  /** Id of the record (entity, tie, source) it stands in, and of the claim after a slash: `kor-ends-gsomia/B09`. */
  readonly id?: string;
  /** Values that the prose names: plain strings and numbers, shortened to 200 characters. */
  readonly facts: Readonly<Record<string, string | number>>;
}
