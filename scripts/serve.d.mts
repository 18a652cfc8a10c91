/** Types of `serve.mjs`, which documents them. */
export interface Sent {
  readonly path: string;
  readonly status: number;
  readonly type: string;
  readonly body: Buffer;
}
export function startServer(options: {
  readonly root: string;
  readonly port?: number;
  readonly host?: string;
  readonly onSent?: (sent: Sent) => void;
}): Promise<{ readonly port: number; readonly origin: string; close(): Promise<void> }>;
export function serveUntilStopped(root: string): Promise<void>;
