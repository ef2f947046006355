import type { ArticlePlace } from './notice-source.ts';

/** A link to an article of the exchange. */
export interface ArticleLink {
  /** `<family>:<id>`. */
  readonly id: string;
  readonly url: string;
}

/** What links are judged by. */
export interface LinkRules {
  readonly hosts: readonly string[];
  readonly places: readonly ArticlePlace[];
}

/** Longer addresses are nobody's, and each costs its length whenever it is put together with another. */
const LONGEST_ADDRESS = 2_000;

/** The address `href`, seen from `base`; null where it is none. */
export function addressAt(href: string, base?: string): URL | null {
  if (href.length > LONGEST_ADDRESS || (base?.length ?? 0) > LONGEST_ADDRESS) return null;
  return URL.canParse(href, base) ? new URL(href, base) : null;
}

/** `href` as an address that may be asked and opened: https, on a known host, without user or port; else null. */
export function knownUrl(href: string, base: string, hosts: readonly string[]): URL | null {
  const url = addressAt(href, base);
  if (url === null) return null;
  const isPlain = url.protocol === 'https:' && url.username === '' && url.password === '' && url.port === '';
  return isPlain && hosts.includes(url.hostname) ? url : null;
}

/** The article that `href` leads to; null when it is none of the places where articles live. */
export function articleLink(href: string, base: string, rules: LinkRules): ArticleLink | null {
  const url = knownUrl(href, base, rules.hosts);
  if (url === null) return null;
  for (const place of rules.places) {
    const found = place.host === url.hostname ? keyIn(url, place) : null;
    if (found !== null)
      return { id: `${place.family}:${found.key}`, url: `${url.origin}${url.pathname}${found.search}` };
  }
  return null;
}

/** The article's id in an address of its place, and what of the address beside the path belongs to it. */
function keyIn({ pathname, searchParams }: URL, { path, query }: ArticlePlace): { key: string; search: string } | null {
  const match = path.exec(pathname);
  if (match === null) return null;
  if (query === undefined) return match[1] === undefined ? null : { key: match[1].replaceAll('/', '-'), search: '' };
  const name = query.find((candidate) => searchParams.has(candidate));
  const key = name === undefined ? '' : (searchParams.get(name) ?? '');
  return KEY.test(key) ? { key, search: `?${name}=${key}` } : null;
}

const KEY = /^[\w-]{1,80}$/;

/** Attributes that carry an address; scripts make cards of elements that are no links. */
const ADDRESSES = ['href', 'data-href', 'data-url', 'data-link', 'data-permalink', 'to'];
/** And others that sites name themselves; `value` is where an entry of a menu leads. */
const MORE_ADDRESSES = /^(?:value|data-[a-z-]{0,40}(?:href|url|link|path|uri))$/;

/** The address that an element leads to when it is clicked, as it is written; null when it leads nowhere. */
export function addressOf({ attribs }: { readonly attribs: Readonly<Record<string, string>> }): string | null {
  const written = ADDRESSES.map((name) => attribs[name]).find((value) => value !== undefined && value !== '');
  const own = Object.entries(attribs).find(
    ([name, value]) => MORE_ADDRESSES.test(name) && /^(?:\/|https:\/\/)/.test(value),
  );
  // `location.href='/blog/articles/1'`: the first quoted text that begins as an address does.
  const scripted = attribs.onclick?.slice(0, 1000).split(/['"`]/);
  return written ?? own?.[1] ?? scripted?.find((part) => part.startsWith('/') || part.startsWith('https://')) ?? null;
}
