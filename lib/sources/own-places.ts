import { knownUrl, type LinkRules } from './links.ts';
import type { ArticlePlace } from './notice-source.ts';

/*
 * Where a site keeps its articles, as its own list shows it: many links lead into one folder.
 */

const FEWEST = 2;
const MOST_PLACES = 4;
/** A page is read once more for each place: one that links to more is not worth it. */
const MOST_LINKS = 3_000;
/** Folders of other things than articles. */
const OTHERS = new Set([
  ...['tag', 'tags', 'category', 'categories', 'author', 'authors', 'page', 'archive', 'archives', 'search', 'label'],
  ...['sections', 'collections', 'requests', 'profiles', 'users', 'account', 'login', 'signup', 'legal', 'static'],
  ...['assets', 'images', 'img', 'files', 'app', 'trade', 'service', 'services', 'company', 'campaign', 'campaigns'],
  ...['knowledge', 'column', 'columns', 'learn', 'guide', 'guides', 'faq', 'recruit', 'careers', 'coins', 'markets'],
]);

/** The folders on the list's own host into which several of its links lead, the fullest first. */
export function ownPlaces(hrefs: readonly (string | null)[], base: string, rules: LinkRules): ArticlePlace[] {
  const { hostname } = new URL(base);
  const written = hrefs.flatMap((href) => href ?? []);
  if (written.length > MOST_LINKS) return [];
  const urls = written.flatMap((href) => knownUrl(href, base, rules.hosts) ?? []);
  const paths = new Set(urls.filter((url) => url.hostname === hostname).map((url) => url.pathname));
  const folders = Map.groupBy(paths, folderOf);
  const family = rules.places.find(({ host }) => host === hostname)?.family ?? 'blog';
  return [...folders]
    .filter(([folder, inside]) => folder !== null && inside.length >= FEWEST)
    .sort(([, a], [, b]) => b.length - a.length)
    .slice(0, MOST_PLACES)
    .map(([folder]) => ({
      host: hostname,
      path: new RegExp(`^${folder?.replaceAll('.', '\\.')}/((?:[\\w-]{1,80}/){0,4}[\\w-]{1,80})(?:\\.html?)?/?$`),
      family,
    }));
}

/** `/entry` of `/entry/2026/11/25/120000`; null for what lies at the top or among other things. */
function folderOf(path: string): string | null {
  const parts = path
    .split('/')
    .filter((part) => part !== '')
    .slice(0, -1);
  while (/^\d{1,4}$/.test(parts.at(-1) ?? '')) parts.pop();
  const isPlain =
    parts.length > 0 && parts.every((part) => /^[\w.-]{1,80}$/.test(part) && !OTHERS.has(part.toLowerCase()));
  return isPlain ? `/${parts.join('/')}` : null;
}
