import { Finder } from './finder.ts';
import { type RawRow, ROW_MAX_LENGTH, TEXT_MAX_LENGTH } from './raw-row.ts';

/** How rows and cells are told apart. Without a delimiter a row is one cell; without quotes a line is a row. */
export interface Dialect {
  newline: '\n' | '\r';
  delimiter?: string;
  quoted?: boolean;
}

/**
 * A quote that is never closed costs a second look at up to a megabyte. After so many of them a quote no longer
 * reaches beyond its line, so that a hostile file costs linear time like any other.
 */
const PATIENCE = 100;

/** Where a row ends (the place of its newline, or the end of the text) and what is in it. */
interface Scan {
  end: number;
  cells: string[];
  problem?: string;
}

/**
 * Splits delimited text into rows: RFC 4180, with quotes doubled inside quotes, quoted newlines, LF, CRLF or CR. Text
 * comes in blocks of any size, and where it was cut changes nothing. A row that cannot be read (a quote that is never
 * closed, more than 1 MB) is given with its problem, and reading goes on with the line after it. Blank lines are no rows.
 */
export class RowSplitter {
  readonly #dialect: Dialect;
  #text = '';
  #at = 0;
  #line = 1;
  #skipping = false;
  #patience = PATIENCE;
  #newlines = new Finder('', undefined);
  #quotes = new Finder('', undefined);
  #delimiters = new Finder('', undefined);

  constructor(dialect: Dialect) {
    this.#dialect = dialect;
  }

  /** Takes more text; gives the rows that are complete now. */
  push(text: string): RawRow[] {
    this.#text = this.#at < this.#text.length ? this.#text.slice(this.#at) + text : text;
    this.#at = 0;
    this.#newlines = new Finder(this.#text, this.#dialect.newline);
    this.#quotes = new Finder(this.#text, this.#dialect.quoted ? '"' : undefined);
    this.#delimiters = new Finder(this.#text, this.#dialect.delimiter);
    return this.#drain(false);
  }

  /** The rows that are left when no more text will come. */
  end(): RawRow[] {
    return this.#drain(true);
  }

  #drain(final: boolean): RawRow[] {
    const rows: RawRow[] = [];
    while (this.#at < this.#text.length) {
      if (this.#skipping) this.#skipLine();
      else {
        const row = this.#next(final);
        if (row === undefined) break;
        if (row.cells.length !== 1 || row.text.trim() !== '') rows.push(row);
      }
    }
    return rows;
  }

  #skipLine(): void {
    const lineEnd = this.#newlines.next(this.#at);
    this.#skipping = lineEnd >= this.#text.length;
    this.#advance(lineEnd);
  }

  /** The row at the cursor, or undefined where more text is needed to tell. */
  #next(final: boolean): RawRow | undefined {
    const start = this.#at;
    const lineEnd = this.#newlines.next(start);
    const simple = lineEnd < this.#text.length && this.#quotes.next(start) > lineEnd;
    if (simple && lineEnd - start <= ROW_MAX_LENGTH) {
      const text = withoutReturn(this.#text.slice(start, lineEnd));
      const { delimiter } = this.#dialect;
      const row = { line: this.#line, text, cells: delimiter === undefined ? [text] : text.split(delimiter) };
      this.#advance(lineEnd);
      return row;
    }
    const scan = this.#scan(final);
    if (scan?.problem !== undefined) return this.#reject(scan, final);
    if (scan === undefined) return undefined;
    const row = { line: this.#line, text: withoutReturn(this.#text.slice(start, scan.end)), cells: scan.cells };
    this.#advance(scan.end);
    return row;
  }

  /** Rejects the line at the cursor and goes on after it, for what follows may be sound. */
  #reject({ end, problem = '' }: Scan, final: boolean): RawRow | undefined {
    const lineEnd = this.#newlines.next(this.#at);
    const open = lineEnd >= this.#text.length;
    if (open && !final && lineEnd - this.#at <= TEXT_MAX_LENGTH) return undefined;
    const cut = this.#at + TEXT_MAX_LENGTH;
    const text = lineEnd <= cut ? withoutReturn(this.#text.slice(this.#at, lineEnd)) : this.#text.slice(this.#at, cut);
    const row = { line: this.#line, text, cells: [], problem };
    if (end > lineEnd) this.#patience -= 1;
    this.#skipping = open;
    this.#advance(lineEnd);
    return row;
  }

  /** Moves the cursor behind `end` and counts the lines on the way. */
  #advance(end: number): void {
    const last = Math.min(end, this.#text.length - 1);
    for (let newline = this.#newlines.next(this.#at); newline <= last; newline = this.#newlines.next(newline + 1))
      this.#line += 1;
    this.#at = end + 1;
  }

  /**
   * Reads the row at the cursor, quotes minded; undefined where more text is needed. Nothing beyond 1 MB has a say, so
   * that a row is judged alike however much of the file is there already.
   */
  #scan(final: boolean): Scan | undefined {
    const text = this.#text;
    const longest = this.#at + ROW_MAX_LENGTH;
    const reach = this.#patience > 0 ? longest : Math.min(longest, this.#newlines.next(this.#at));
    const cells: string[] = [];
    for (let at = this.#at; ;) {
      let end: number;
      if (this.#quotes.next(at) === at && at < text.length) {
        const close = this.#closingQuote(at + 1);
        if (close > reach || (final && close >= text.length))
          return { end: Math.min(close, reach), cells, problem: 'a quote is opened on this line and never closed' };
        end = this.#cellEnd(close + 1);
        if (end >= text.length && !final) return undefined;
        if (end <= longest && end < text.length && !this.#endsCell(end))
          return { end, cells, problem: `a closing quote is followed by "${text.charAt(end)}"` };
        cells.push(unquote(text.slice(at + 1, close)));
      } else {
        end = Math.min(this.#delimiters.next(at), this.#newlines.next(at));
        const lastCell = end >= text.length || end !== this.#delimiters.next(at);
        cells.push(lastCell ? withoutReturn(text.slice(at, end)) : text.slice(at, end));
      }
      if (end > longest) return { end: longest, cells, problem: 'the row is longer than 1 MB' };
      if (end >= text.length) return final ? { end, cells } : undefined;
      if (end === this.#newlines.next(end)) return { end, cells };
      at = end + 1;
    }
  }

  /** The quote that closes a cell: the first one that is not doubled; the text's length where there is none yet. */
  #closingQuote(from: number): number {
    for (let at = this.#quotes.next(from); ; at = this.#quotes.next(at + 2))
      if (this.#text.charAt(at + 1) !== '"') return Math.min(at, this.#text.length);
  }

  /** Steps over the CR of a CRLF, or of a CR at the very end. */
  #cellEnd(at: number): number {
    const isReturn = this.#dialect.newline === '\n' && this.#text.charAt(at) === '\r';
    return isReturn && (at + 1 >= this.#text.length || this.#text.charAt(at + 1) === '\n') ? at + 1 : at;
  }

  #endsCell(at: number): boolean {
    return at === this.#newlines.next(at) || at === this.#delimiters.next(at);
  }
}

const withoutReturn = (text: string): string => (text.endsWith('\r') ? text.slice(0, -1) : text);

const unquote = (inner: string): string => (inner.includes('"') ? inner.replaceAll('""', '"') : inner);
