/** What a document is called at its beginning, and how it ends. */
const ROOTS: readonly (readonly [RegExp, RegExp])[] = [
  [/<html[\s>]/i, /<\/html\s{0,9}>/i],
  [/<rss[\s>]/i, /<\/rss\s{0,9}>/i],
  [/<feed[\s>]/i, /<\/feed\s{0,9}>/i],
  [/<rdf:rdf[\s>]/i, /<\/rdf:rdf\s{0,9}>/i],
];
const BEGINS_WITHIN = 4096;

/**
 * Whether a document ends as it began. `half`: it may have been cut on its way, for where nobody says how long an answer
 * is, or its packing breaks off, a browser takes what came for the whole. Some sites never write the end.
 */
export function endOf(body: string): 'whole' | 'half' | 'unknown' {
  const head = body.slice(0, BEGINS_WITHIN).trimStart();
  if (!head.startsWith('<')) return 'unknown';
  const root = ROOTS.find(([opens]) => opens.test(head));
  if (root === undefined) return 'unknown';
  return root[1].test(body) ? 'whole' : 'half';
}
