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

export const isDigitCode = (code: number): boolean => code >= 48 && code <= 57;

export const isDigit = (text: string, at: number): boolean => isDigitCode(text.charCodeAt(at));

export const isLower = (lower: string, at: number): boolean => {
  const code = lower.charCodeAt(at);
  return code >= 97 && code <= 122;
};

const ZERO = 48;

/** A run of at most `limit` digits at `at`, not cut out of a longer run; null when there is none. */
export function numberAt(text: string, at: number, limit: number): { value: number; to: number } | null {
  let to = at;
  let value = 0;
  for (; to - at <= limit; to++) {
    const code = text.charCodeAt(to);
    if (!isDigitCode(code)) break;
    value = value * 10 + code - ZERO;
  }
  return to === at || to - at > limit ? null : { value, to };
}
