import type { Exchange } from './exchange.ts';

/** Every address that `exchange` is asked at, articles apart: they are on the hosts of their lists. */
export const askedUrls = ({ live: { status, pairs, auction }, notices }: Exchange): readonly string[] => [
  ...[status, pairs, auction].flatMap((call) => call?.url ?? []),
  ...notices.flatMap(({ doors }) => doors),
];

/** Those of its origins that are asked. From one on which the overlay is only drawn nothing is fetched. */
export function askedOrigins(exchange: Exchange): readonly string[] {
  const urls = askedUrls(exchange);
  return [...exchange.origins, ...(exchange.extraOrigins ?? [])]
    .map((match) => match.slice(0, -'/*'.length))
    .filter((origin) => urls.some((url) => url.startsWith(`${origin}/`)));
}
