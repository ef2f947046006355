const SPACES = 3;

/** Position after up to three blanks (one of them a line break) from `at`. */
export function skipBlanks(text: string, at: number, breaks = 0): number {
  let left = SPACES;
  let lines = breaks;
  let end = at;
  for (; left > 0; left--, end++) {
    const char = text[end];
    if (char === ' ' || char === '\t') continue;
    if (char === '\n' && lines > 0) {
      lines--;
      continue;
    }
    break;
  }
  return end;
}

export const isDigit = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
};

export const isLower = (lower: string, at: number): boolean => {
  const code = lower.charCodeAt(at);
  return code >= 97 && code <= 122;
};

/** A run of at most `limit` digits at `at`, not cut out of a longer run; null when there is none. */
export function numberAt(text: string, at: number, limit: number): { value: number; to: number } | null {
  let to = at;
  while (to - at <= limit && isDigit(text, to)) to++;
  return to === at || to - at > limit ? null : { value: Number(text.slice(at, to)), to };
}
