/** Bytes that are looked through for a declaration; browsers look no further either. */
const DECLARED_WITHIN = 4096;
/** What pages in Japanese are written in, if they do not say so. */
const USUAL = ['utf-8', 'shift_jis', 'euc-jp', 'iso-2022-jp'];

/**
 * The text of a body: by its byte order mark, the charset of its header, of its XML declaration or its `<meta>`, or by
 * whichever of the usual ones fits. Where none does, replacement characters stand for what could not be read.
 */
export function decodeBody(bytes: Uint8Array, contentType: string | undefined): string {
  const marked = byMark(bytes);
  // Files that were put together have a mark each; the decoder takes away the first.
  if (marked !== null) return new TextDecoder(marked).decode(bytes).replace(/^[\s\ufeff]{1,100}/, '');
  const declared = [inHeader(contentType), inBody(bytes)].flatMap((name) => name ?? []).filter(isKnown);
  for (const name of declared) {
    const text = isOfLetters(name) ? rather(bytes) : null;
    const fitting = text ?? strictly(bytes, name);
    if (fitting !== null) return fitting;
  }
  return byFit(bytes) ?? new TextDecoder(declared[0] ?? 'utf-8').decode(bytes);
}

function byMark(bytes: Uint8Array): string | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  // Markup in UTF-16 is full of zeros; without one the mark is noise.
  if (!bytes.subarray(0, DECLARED_WITHIN).includes(0)) return null;
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return first === 0xff && second === 0xfe ? 'utf-16le' : null;
}

const inHeader = (contentType: string | undefined): string | null =>
  /charset\s{0,4}=\s{0,4}["']?([\w.:-]{1,40})/i.exec(contentType?.slice(0, 300) ?? '')?.[1] ?? null;

/** `<?xml encoding="…"?>`, `<meta charset="…">`, `<meta http-equiv content="…; charset=…">`; UTF-16 shows by its zeros. */
function inBody(bytes: Uint8Array): string | null {
  if (bytes[0] === 0 && bytes[1] === 0x3c) return 'utf-16be';
  if (bytes[0] === 0x3c && bytes[1] === 0) return 'utf-16le';
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, DECLARED_WITHIN));
  const xml = /^\s{0,100}<\?xml[^>]{1,200}encoding\s{0,4}=\s{0,4}["']([\w.:-]{1,40})/i.exec(head)?.[1];
  const meta = /<meta[^>]{1,300}charset\s{0,4}=\s{0,4}["']?([\w.:-]{1,40})/i.exec(head)?.[1];
  const name = xml ?? meta ?? null;
  // A page that can be read so far as to say UTF-16 is not written in it.
  return name?.toLowerCase().startsWith('utf-16') ? 'utf-8' : name;
}

function isKnown(name: string): boolean {
  try {
    return new TextDecoder(name).encoding !== '';
  } catch {
    return false;
  }
}

function strictly(bytes: Uint8Array, name: string): string | null {
  try {
    return new TextDecoder(name, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Charsets of one byte a letter fit everything, and servers say them of all that they have. */
const isOfLetters = (name: string): boolean => /^(?:windows-125|iso-8859-)/.test(new TextDecoder(name).encoding);

/** The text as UTF-8, which nothing else is by accident, or as it is written in Japanese, where kana show that it is. */
function rather(bytes: Uint8Array): string | null {
  const utf8 = strictly(bytes, 'utf-8');
  const fitting = utf8 ?? byFit(bytes) ?? '';
  return utf8 !== null || /[ぁ-んァ-ヶ]{2}/.test(fitting) ? fitting : null;
}

/** UTF-8 if it fits, else the charset that makes the most kana of it: the wrong one makes rare characters. */
function byFit(bytes: Uint8Array): string | null {
  const [utf8, ...others] = USUAL.map((name) => strictly(bytes, name));
  // ISO-2022-JP is written in ASCII, with escapes.
  if (utf8?.includes('\u001b$')) return strictly(bytes, 'iso-2022-jp') ?? utf8;
  if (utf8 != null) return utf8;
  const kana = (text: string): number => text.match(/[ぁ-んァ-ヶー]/g)?.length ?? 0;
  const fitting = others.flatMap((text) => text ?? []).sort((a, b) => kana(b) - kana(a));
  return fitting[0] ?? null;
}
