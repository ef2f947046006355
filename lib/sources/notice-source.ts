/** How often a source is asked, in milliseconds on average. */
export interface Cadence {
  readonly usualMs: number;
  /** While a window is within 2 h or going on. */
  readonly urgentMs: number;
}

/** Where articles of a family live, by host and path; the first group of `path` is the article's id, folders in it too. */
export interface ArticlePlace {
  readonly host: string;
  readonly path: RegExp;
  /** The id is the value of the first of these that the address has, and of no use without one. */
  readonly query?: readonly string[];
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
  /** Whether an article is, by its title, of another product of the same house; absent: none is. */
  readonly isOther?: (title: string) => boolean;
}

export interface StatusPageSource extends NoticeSourceBase, StatusPageManners {
  readonly way: 'status-page';
}

/** What is particular to the status page of one exchange. */
export interface StatusPageManners {
  /** Page of an entry, `{id}` for its id; absent where its short link leads there. */
  readonly entryUrl?: string;
  /** Its states follow the plan by the clock: nobody has seen that a stop began or is over. */
  readonly isByClock?: boolean;
  /** Each text stands there in Japanese and again in English. */
  readonly isBilingual?: boolean;
  /** Whether the text of an entry speaks of a stop; absent: each does. */
  readonly isStop?: (text: string) => boolean;
}

export interface OtherNoticeSource extends NoticeSourceBase {
  readonly way: 'help-center' | 'feed';
}

export type NoticeSource = BlogSource | StatusPageSource | OtherNoticeSource;
