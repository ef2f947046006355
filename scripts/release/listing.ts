/** The texts that the stores show, one file a language. */
export const LISTINGS = ['docs/store/ja/listing.md', 'docs/store/en/listing.md'] as const;

/** What stands where a support address has to be before a release. */
const PLACEHOLDER = 'SUPPORT_ADDRESS';

/**
 * Longest texts of the strictest store, in characters: Firefox Add-ons takes a name of 50 and Chrome Web Store a summary
 * of 132, a description of 16,000 and a single purpose of 1,000.
 */
const LONGEST: Readonly<Record<string, number>> = { name: 50, summary: 132, description: 16_000, purpose: 1_000 };

/** The fields of a listing, by the heading they stand under in each language. */
const FIELDS: readonly { readonly field: string; readonly headings: readonly string[] }[] = [
  { field: 'name', headings: ['名称', 'Name'] },
  { field: 'summary', headings: ['短い説明', 'Short description'] },
  { field: 'description', headings: ['説明', 'Description'] },
  { field: 'purpose', headings: ['単一の用途', 'Single purpose'] },
  { field: 'permissions', headings: ['権限の理由', 'Why each permission'] },
  { field: 'data', headings: ['データの取り扱い', 'Data use'] },
  { field: 'review', headings: ['審査担当の方へ', 'For the reviewer'] },
  { field: 'support', headings: ['サポート', 'Support'] },
];

/** The text under each heading of a listing. */
export function listingFields(text: string): ReadonlyMap<string, string> {
  const sections = text.split(/^## /m).slice(1);
  return new Map(
    sections.flatMap((section) => {
      const [heading = '', ...body] = section.split('\n');
      const known = FIELDS.find(({ headings }) => headings.includes(heading.trim()));
      return known === undefined ? [] : [[known.field, body.join('\n').trim()] as const];
    }),
  );
}

/** What keeps the listing `text` from being pasted into a store, in plain words; none when it can be. */
export function listingProblems(text: string): string[] {
  const fields = listingFields(text);
  return FIELDS.flatMap(({ field, headings }) => {
    const body = fields.get(field) ?? '';
    if (body === '') return [`nothing under “${headings.join('” or “')}”`];
    const longest = LONGEST[field];
    if (longest !== undefined && body.length > longest)
      return [`${field}: ${body.length} characters, ${longest} at most`];
    return body.includes(PLACEHOLDER) ? [`${field}: ${PLACEHOLDER} stands where an address has to be`] : [];
  });
}
