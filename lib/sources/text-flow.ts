/** Builds the lines: white space collapses as on a page, and nothing but `<br>` makes an empty line by itself. */
export class TextFlow {
  readonly #lines: string[] = [];
  /** The line at hand in pieces: joined once, however many inline tags it has. */
  #pieces: string[] = [];
  #isBlank = true;
  #isAtGap = true;
  #isCellOpen = false;

  add(data: string, isPreformatted: boolean): void {
    if (isPreformatted && !this.#isCellOpen) {
      const [first = '', ...rest] = data.split(/\r?\n/);
      this.#append(first);
      for (const line of rest) {
        this.breakLine();
        this.#append(line);
      }
      return;
    }
    this.#append(data.replace(/[ \t\r\n\f\u00a0]+/g, ' '));
  }

  breakLine(): void {
    // A row stays one line, so that its cells stay together.
    if (this.#isCellOpen) this.#append(' ');
    else this.#push();
  }

  endLine(isParagraph: boolean): void {
    if (this.#isCellOpen) {
      this.#append(' ');
      return;
    }
    if (!this.#isBlank) this.#push();
    if (isParagraph && this.#lines.length > 0 && this.#lines.at(-1) !== '') this.#lines.push('');
  }

  beginCell(): void {
    if (!this.#isBlank) {
      this.#pieces.push('\t');
      this.#isAtGap = true;
    }
    this.#isCellOpen = true;
  }

  endCell(): void {
    this.#isCellOpen = false;
  }

  toString(): string {
    return [...this.#lines, this.#line()]
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim();
  }

  #append(text: string): void {
    const piece = this.#isAtGap ? text.replace(/^ +/, '') : text;
    if (piece === '') return;
    this.#pieces.push(piece);
    this.#isBlank &&= piece.trim() === '';
    this.#isAtGap = piece.endsWith(' ') || piece.endsWith('\t');
  }

  #line(): string {
    const cells = this.#pieces.join('').split('\t');
    return cells
      .map((cell) => cell.trim())
      .join('\t')
      .trim();
  }

  #push(): void {
    this.#lines.push(this.#line());
    this.#pieces = [];
    this.#isBlank = true;
    this.#isAtGap = true;
  }
}
