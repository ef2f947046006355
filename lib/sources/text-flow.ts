/** Ends of lines and of paragraphs inside a cell, until it is known whether the row has another one. */
const LINE_IN_CELL = '\v';
const PARAGRAPH_IN_CELL = '\f';
const BREAKS_IN_CELL = / ?[\v\f][ \v\f]*/g;

const linesIn = (marks: string): string => (marks.includes(PARAGRAPH_IN_CELL) ? '\n\n' : '\n');

/** Builds the lines: white space collapses as on a page, and nothing but `<br>` makes an empty line by itself. */
export class TextFlow {
  readonly #lines: string[] = [];
  /** The line at hand in pieces: joined once, however many inline tags it has. */
  #pieces: string[] = [];
  #isBlank = true;
  #isAtGap = true;
  #isCellOpen = false;

  add(data: string, isPreformatted: boolean): void {
    if (isPreformatted) {
      const [first = '', ...rest] = data.split(/\r?\n/);
      this.#append(first);
      for (const line of rest) {
        this.breakLine();
        this.#append(line);
      }
      return;
    }
    this.#append(data.replace(/[ \t\r\n\v\f\u00a0]+/g, ' '));
  }

  breakLine(): void {
    if (this.#isCellOpen) this.#breakInCell(LINE_IN_CELL);
    else this.#push();
  }

  endLine(isParagraph: boolean): void {
    if (this.#isCellOpen) {
      this.#breakInCell(isParagraph ? PARAGRAPH_IN_CELL : LINE_IN_CELL);
      return;
    }
    if (!this.#isBlank) this.#push();
    if (isParagraph && this.#lines.length > 0 && this.#lines.at(-1) !== '') this.#lines.push('');
  }

  /** The cell around it holds the page together and is no cell of a row. */
  beginTable(): void {
    this.#isCellOpen = false;
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

  #breakInCell(mark: string): void {
    if (this.#isBlank || this.#pieces.at(-1) === '\t') return;
    this.#pieces.push(mark);
    this.#isAtGap = true;
  }

  /** A row stays one line, so that its cells stay together; one of a single cell is no row but a box with lines. */
  #line(): string {
    const row = this.#pieces.join('');
    if (!row.includes('\t')) return row.replace(BREAKS_IN_CELL, linesIn).trim();
    const cells = row.replace(BREAKS_IN_CELL, ' ').split('\t');
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
