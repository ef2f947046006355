/** Every character of a charset of one or two bytes, by asking the decoder for each of them. */
function tableOf(charset: string): Map<string, number[]> {
  const decoder = new TextDecoder(charset, { fatal: true });
  const table = new Map<string, number[]>();
  const add = (bytes: number[]): void => {
    try {
      const text = decoder.decode(new Uint8Array(bytes));
      if ([...text].length === 1 && !table.has(text)) table.set(text, bytes);
    } catch {
      // No character.
    }
  };
  for (let first = 0; first < 256; first++) add([first]);
  for (let first = 0x80; first < 256; first++) for (let second = 0x40; second < 256; second++) add([first, second]);
  return table;
}

const tables = new Map<string, Map<string, number[]>>();

/** A text as a server sends it in `charset`; what the charset lacks becomes `?`. */
export function encode(text: string, charset: string): Uint8Array {
  if (charset === 'utf-8') return new TextEncoder().encode(text);
  if (charset === 'utf-16le') return Buffer.from(`\ufeff${text}`, 'utf16le');
  const table = tables.get(charset) ?? tableOf(charset);
  tables.set(charset, table);
  return new Uint8Array([...text].flatMap((char) => table.get(char) ?? [0x3f]));
}
