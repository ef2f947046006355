import type { Explanation } from '../../lib/domain/notice/explain.ts';

const braced = (tags: readonly string[]): string => (tags.length === 0 ? '' : ` {${tags.join(' ')}}`);
const oneLine = (text: string): string => text.replace(/\n/g, '⏎').trim();

/** An explanation as lines for people: tokens, clauses, and each time with the rule that decided on it. */
export function explainedLines(
  id: string,
  { tokens, clauses, times, otherMatter, isAboutStop }: Explanation,
  when: (instant: number | null) => string,
): readonly string[] {
  const about = otherMatter === null ? (isAboutStop ? 'a stop' : 'no stop') : otherMatter;
  return [
    `== ${id} (about ${about})`,
    'tokens',
    `  ${tokens.map(({ kind, text, tags }) => (kind === 'text' || kind === 'word' || kind === 'newline' ? '' : `${kind}:`) + (kind === 'newline' ? '⏎' : text) + braced(tags)).join(' · ')}`,
    'clauses',
    ...clauses.map(
      ({ text, tags, isHeading, under }) =>
        `  ${isHeading ? '# ' : ''}${oneLine(text)}${braced(tags)}${under === null ? '' : ` < ${oneLine(under)}`}`,
    ),
    'times',
    ...times.map(
      ({ text, role, rule, start, end }) =>
        `  ${oneLine(text)} = ${role}, by the rule "${rule}": ${when(start)} ~ ${when(end)}`,
    ),
  ];
}
