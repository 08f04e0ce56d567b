// Columns: the metadata of a run of articles (FORMAT.md, section 10).
import { Reader } from './bytes.js';
import { check } from './errors.js';
import { END_MILLIS, FIRST_MILLIS } from './dates.js';

const LARGEST = 2n ** 63n;
const SAFE = 2 ** 52;

/** Numbers, or big integers where a block may pass 2^52. */
function numberColumn(r, count) {
  const numbers = [];
  for (let start = 0; start < count; start += 256) {
    const [smallest, scale, width] = [r.signedWide(), r.wide(), r.u8()];
    check(scale > 0n, 'a column has the scale 0');
    const quotients = r.packed(Math.min(256, count - start), width);
    const isSafe = Math.abs(Number(smallest)) + Number(scale) * 2 ** width < SAFE;
    const [base, step] = isSafe ? [Number(smallest), Number(scale)] : [smallest, scale];
    for (const quotient of quotients) {
      const number = isSafe ? base + step * Number(quotient) : base + step * BigInt(quotient);
      check(number < LARGEST, 'a number of a column is too large');
      numbers.push(number);
    }
  }
  return numbers;
}

/** Texts by place; no text has the place 0. */
function textColumn(r, count, limit, most) {
  const texts = [null];
  for (const block = new Reader(r.block(limit)); block.left() > 0; ) {
    const text = block.text();
    check(text.length <= 2 ** 16 && texts.length <= most, 'a column has too much text');
    texts.push(text);
  }
  check(new Set(texts).size === texts.length, 'a column has a text twice');
  const places = numberColumn(r, count);
  let largest = 0;
  for (const place of places) {
    check(place >= 0 && place <= largest + 1, 'a column does not use its texts in order');
    largest = Math.max(largest, Number(place));
  }
  check(largest === texts.length - 1, 'a column has a text that no article uses');
  return { texts, places };
}

const at = (column, i) => column.texts[Number(column.places[i])];

class Columns {
  constructor(b, first, end) {
    const r = new Reader(b);
    const count = end - first;
    check(r.u(4) === first && r.u(4) === count && count >= 1, 'columns are not those of their articles');
    this.first = first;
    this.end = end;
    const column = () => textColumn(r, count, 2 ** 26, 2 ** 20);
    this.texts = { source: column(), language: column(), section: column() };
    this.dates = { published: dateColumn(r, count), updated: dateColumn(r, count) };
    this.present = numberColumn(r, count);
    this.views = numberColumn(r, count);
    check(this.present.every((number) => Number(number) >>> 1 === 0) && r.left() === 0, 'columns have another length');
  }

  /** What they hold of an article, null for what it has not. */
  row(ordinal) {
    const i = ordinal - this.first;
    const { source, language, section } = this.texts;
    return {
      source: at(source, i),
      language: at(language, i),
      section: at(section, i),
      published: this.date('published', i),
      updated: this.date('updated', i),
      views: Number(this.present[i]) ? BigInt(this.views[i]) : null,
    };
  }

  date(name, i) {
    const { forms, millis } = this.dates[name];
    const form = at(forms, i);
    return form === null ? null : { form, millis: Number(millis[i]) };
  }

  /** Texts of source, language and section, as section 15 counts their memory. */
  memory() {
    const texts = Object.values(this.texts).flatMap((column) => column.texts.slice(1));
    return texts.reduce((sum, text) => sum + 64 + 4 * text.length, 0);
  }
}

function dateColumn(r, count) {
  const forms = textColumn(r, count, 2 ** 20, 2 ** 16);
  const millis = numberColumn(r, count);
  check(millis.every((m) => m >= FIRST_MILLIS && m < END_MILLIS), 'a date is in no known year');
  return { forms, millis };
}

export function readColumns(b, first, end) {
  return new Columns(b, first, end);
}
