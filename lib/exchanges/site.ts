import type { Site } from './exchange.ts';

/** The host of a match pattern. */
export const hostOf = (match: string): string => match.slice('https://'.length, -2);

/** The hosts that `site` names, without pattern. */
export const hostsOf = ({ origins, extraOrigins = [] }: Pick<Site, 'origins' | 'extraOrigins'>): readonly string[] =>
  [...origins, ...extraOrigins].map(hostOf);
