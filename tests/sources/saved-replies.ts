import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from './fake-http.ts';

interface SavedReply {
  readonly url: string;
  readonly file?: string;
  readonly status?: number;
  readonly finalUrl?: string;
  readonly headers?: Record<string, string>;
  readonly failed?: 'time-out' | 'unreachable' | 'too-large';
}

/** The pages of a folder that `npm run doctor -- --save` wrote, for a fake network to answer with. */
export function savedReplies(folder: string): Record<string, Page> {
  const replies = JSON.parse(readFileSync(join(folder, 'replies.json'), 'utf8')) as SavedReply[];
  return Object.fromEntries(
    replies.map(({ url, file, status, finalUrl, headers, failed }): [string, Page] => {
      if (file === undefined) return [bare(url), { kind: 'failed', reason: failed ?? 'unreachable' }];
      const body = readFileSync(join(folder, file), 'utf8');
      return [bare(url), { status: status ?? 200, headers: headers ?? {}, url: finalUrl ?? url, body }];
    }),
  );
}

const bare = (url: string): string => url.split('?')[0] ?? url;
