/** One question to a public page. Only GETs are ever asked, without credentials. */
export interface HttpRequest {
  readonly url: string;
  /** Sent as they are; used for validators (`if-none-match`, `if-modified-since`) and `accept`. */
  readonly headers: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
  /** Largest body taken, in bytes after decompression. */
  readonly maxBytes: number;
}

/** What came back: any HTTP status is a reply; `failed` means that there was none to read. */
export type HttpReply =
  | {
      readonly kind: 'reply';
      readonly status: number;
      /** Names in lower case. */
      readonly headers: Readonly<Record<string, string>>;
      /** Decoded by what the reply says it is written in, see `decodeBody`; empty for a 304. */
      readonly body: string;
      /** Bytes of the body after decompression. */
      readonly bytes: number;
      /** Where the answer came from after redirects; on a known host. */
      readonly url: string;
    }
  | { readonly kind: 'failed'; readonly reason: 'time-out' | 'unreachable' | 'too-large' };

/** The network as the sources know it. Never rejects. */
export type Http = (request: HttpRequest) => Promise<HttpReply>;

/** A reply that has a body or a status to read. */
export type HttpAnswer = Extract<HttpReply, { kind: 'reply' }>;
