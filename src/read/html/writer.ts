const wide = /[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFF60\u2014-\u201D\u2026\u00B7]/u;

/** Puts text together as a browser shows it: white space collapsed, lines where blocks begin and end. */
export class Writer {
  readonly #lines: string[] = [];
  #line = '';
  #space = '';

  /** Running text. A line break in the file between two Chinese characters is no space. */
  put(text: string): void {
    for (const part of text.split(/([ \t\n\r\f]+)/u)) {
      if (part === '') continue;
      if (/^[ \t\n\r\f]/u.test(part)) this.#space += part;
      else this.#word(part);
    }
  }

  /** Text with its own spaces and breaks, as in `<pre>`. */
  putVerbatim(text: string): void {
    const [first = '', ...rest] = text.split('\n');
    this.#line += first;
    for (const line of rest) {
      this.breakLine();
      this.#line += line;
    }
  }

  breakLine(): void {
    this.#lines.push(this.#line);
    this.#line = '';
    this.#space = '';
  }

  /** Begins or ends a block: a line break unless the line is empty. */
  edge(): void {
    if (this.#line !== '') this.breakLine();
    this.#space = '';
  }

  lines(): readonly string[] {
    this.edge();
    return this.#lines;
  }

  #word(word: string): void {
    const joined = this.#space.includes('\n') && wide.test(this.#line.slice(-1)) && wide.test(word.charAt(0));
    if (this.#space !== '' && this.#line !== '' && !joined) this.#line += ' ';
    this.#space = '';
    this.#line += word;
  }
}
