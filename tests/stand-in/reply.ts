/** What a host is asked. */
export interface Ask {
  readonly host: string;
  readonly path: string;
  readonly query: URLSearchParams;
}

/** What it answers, before faults and conditional requests. */
export interface Reply {
  readonly status: number;
  readonly type: string;
  readonly body: string | Buffer;
  /** Epoch milliseconds of the newest change of the content: makes the reply conditional. null: no validators. */
  readonly changedMs: number | null;
  readonly headers?: Readonly<Record<string, string>>;
}

export const html = (body: string, changedMs: number | null = null, status = 200): Reply => ({
  status,
  type: 'text/html; charset=utf-8',
  body: `<!doctype html>\n${body}`,
  changedMs,
});

export const json = (value: unknown, changedMs: number | null = null, status = 200): Reply => ({
  status,
  type: 'application/json; charset=utf-8',
  body: JSON.stringify(value),
  changedMs,
});

export const redirect = (location: string): Reply => ({
  ...html('<title>Moved</title>', null, 301),
  headers: { location },
});

export const notFound = (): Reply => html('<title>404</title><h1>ページが見つかりません</h1>', null, 404);

/** What a bot shield answers to a reader that is not a browser. */
export const challenge = (): Reply => html('<title>Just a moment...</title><h1>Checking your browser</h1>', null, 403);

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text made safe for HTML. */
export const escaped = (text: string): string => text.replace(/[&<>"]/g, (char) => ENTITIES[char] ?? char);

/** JSON made safe inside a `<script>`. */
export const scriptJson = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');
