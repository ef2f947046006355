import { membersOf } from './members.ts';
import { onceEach } from './once-each.ts';
import { richTextOf } from './rich-text.ts';

/** One entry of a list, its fields by their path (`attributes.heading`). */
export type FlatEntry = ReadonlyMap<string, string | number>;

/** How deep fields are wrapped: `node.attributes.title.rendered`. */
const DEEPEST_FIELD = 4;
const MOST_FIELDS = 60;
/** Values of an entry that are looked at, fields or not: data may name one large object in every entry. */
const MOST_LOOKED_AT = 1_000;
/** `ja`, `ja-JP`: which of several texts an entry is. */
const LANGUAGE = /^[a-z]{2}(?:[-_][A-Z]{2})?$/;
const MOST_LANGUAGES = 8;

/** The fields of an entry that hold a text or a number, other lists inside it left out. */
export const flatten = onceEach(fieldsIn, new WeakMap<object, FlatEntry>());

function fieldsIn(entry: object): FlatEntry {
  const fields = new Map<string, string | number>();
  let looked = 0;
  const walk = (value: unknown, path: string, depth: number): void => {
    if (fields.size >= MOST_FIELDS || ++looked > MOST_LOOKED_AT) return;
    if (typeof value === 'string' || typeof value === 'number') fields.set(path, value);
    const text = path === '' ? null : richTextOf(value);
    if (text !== null) fields.set(path, text);
    if (text !== null) return;
    for (const [language, inner] of translationsIn(value)) walk(inner, `${path}.${language}`, depth + 1);
    if (typeof value !== 'object' || value === null || Array.isArray(value) || depth >= DEEPEST_FIELD) return;
    for (const [name, inner] of membersOf(value, MOST_LOOKED_AT)) {
      walk(inner, path === '' ? name : `${path}.${name}`, depth + 1);
    }
  };
  walk(entry, '', 0);
  return fields;
}

/** `[{ languages_code: 'ja-JP', title: … }, …]`: the members by their languages; none for any other list. */
function translationsIn(value: unknown): [language: string, member: object][] {
  if (!Array.isArray(value) || value.length > MOST_LANGUAGES) return [];
  const named = value.flatMap((member: unknown): [string, object][] => {
    if (typeof member !== 'object' || member === null) return [];
    const language = Object.entries(member).find(
      ([name, code]) => /lang|locale/i.test(name) && typeof code === 'string' && LANGUAGE.test(code),
    );
    return language === undefined ? [] : [[String(language[1]), member]];
  });
  return named.length === value.length ? named : [];
}
