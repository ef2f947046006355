/** How often a source is asked, in milliseconds on average. */
export interface Cadence {
  readonly usualMs: number;
  /** While a window is within 2 h or going on. */
  readonly urgentMs: number;
}

/** Where articles of a family live, by host and path; the first group of `path` is the article's id. */
export interface ArticlePlace {
  readonly host: string;
  readonly path: RegExp;
  /** Articles of one family are the same articles wherever they are listed: the first part of `Notice.id`. */
  readonly family: string;
}

interface NoticeSourceBase {
  readonly id: string;
  /** Addresses of the same list, best first; a later one is tried when an earlier one cannot be read. */
  readonly doors: readonly string[];
  readonly cadence: Cadence;
  /** Nobody knows whether it exists: asked once a day until it answers, and no trouble when it does not. */
  readonly isProbe: boolean;
}

export interface BlogSource extends NoticeSourceBase {
  readonly way: 'blog';
  /** Page of an article whose list gives an id and no link, `{id}` for the id. */
  readonly articleUrl: string | null;
}

export interface OtherNoticeSource extends NoticeSourceBase {
  readonly way: 'help-center' | 'feed' | 'status-page';
}

export type NoticeSource = BlogSource | OtherNoticeSource;

/** The keyless live calls. */
export interface LiveSources {
  readonly status: { readonly id: string; readonly url: string };
  readonly pairs: { readonly id: string; readonly url: string };
  /** `{pair}` for the pair. */
  readonly circuitBreak: { readonly id: string; readonly url: string };
  /** A pair that is sure to exist: its auction state is asked to learn whether the network works at all. */
  readonly probePair: string;
  /** Codes in the body, on any HTTP status. Others are text to show, not logic. */
  readonly codes: { readonly maintenance: number; readonly busy: number; readonly tooFrequent: number };
}

/** Everything that is particular to one exchange. */
export interface Exchange {
  readonly id: string;
  /** Hosts that may be asked and linked to. */
  readonly hosts: readonly string[];
  /** The official list of notices, for people. */
  readonly noticesPage: string;
  readonly places: readonly ArticlePlace[];
  readonly notices: readonly NoticeSource[];
  readonly live: LiveSources;
}
