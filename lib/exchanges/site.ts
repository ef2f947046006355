import type { Site } from './exchange.ts';

/** The hosts that `site` names, without pattern. */
export const hostsOf = ({ origins }: Pick<Site, 'origins'>): readonly string[] =>
  origins.map((match) => match.slice('https://'.length, -2));
