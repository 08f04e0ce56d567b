// Contents of articles: head, tail and metadata (FORMAT.md, section 9).
import { check } from './errors.js';
import { END_MILLIS, FIRST_MILLIS, isForm } from './dates.js';

const SCALES = [1n, 1000n, 60000n, 86400000n];
const TEXTS = ['id', 'url', 'title', 'author', 'published', 'updated'];
const COLUMNS = ['source', 'language', 'section', 'published', 'updated'];

/** Reads units and texts of a content. */
export class Codes {
  constructor(content, tokens) {
    check(content.length % 2 === 0, 'a content has half a unit');
    this.b = content;
    this.at = 0;
    this.tokens = tokens;
    this.room = 2 ** 26;
  }

  left() {
    return this.b.length - this.at;
  }

  unit() {
    check(this.at < this.b.length, 'a content ends too early');
    this.at += 2;
    return this.b[this.at - 2] + 256 * this.b[this.at - 1];
  }

  number() {
    const number = this.unit() * 65536 + this.unit();
    check(number < 2 ** 31, 'a number of a content is too large');
    return number;
  }

  scaled(least, end) {
    const first = this.unit();
    const [scale, n] = [SCALES[first >> 3], first & 7];
    check(scale !== undefined && n <= 4, 'a number of a content is not valid');
    let zigzag = 0n;
    for (let i = 0; i < n; i++) {
      zigzag = zigzag * 65536n + BigInt(this.unit());
    }
    const number = (zigzag & 1n ? -(zigzag >> 1n) - 1n : zigzag >> 1n) * scale;
    check(number >= least && number < end, 'a number of a content is out of range');
    return number;
  }

  text(isLast = false) {
    const text = [];
    while (this.at < this.b.length) {
      const code = this.unit();
      if (code === 0) {
        check(!isLast, 'a text ends too early');
        return this.joined(text);
      }
      check(code === 1 || code < this.tokens.length, 'a code has no token');
      text.push(code === 1 ? String.fromCharCode(this.unit()) : this.tokens[code]);
    }
    check(isLast, 'a text has no end');
    return this.joined(text);
  }

  joined(parts) {
    this.room -= parts.reduce((sum, part) => sum + part.length, 0);
    check(this.room >= 0, 'the texts of an article are too long');
    return parts.join('');
  }
}

function metadata(c) {
  const marks = c.unit();
  check(marks < 64, 'unknown marks');
  const m = {};
  COLUMNS.forEach((name, i) => {
    m[name] = marks & (1 << i) ? c.text() : null;
  });
  for (const name of ['published', 'updated']) {
    const form = m[name];
    if (form !== null) {
      check(isForm(form), 'a date has an unknown form');
      m[name] = { form, millis: form === '?=' ? null : Number(c.scaled(FIRST_MILLIS, END_MILLIS)) };
    }
  }
  m.views = marks & 32 ? c.scaled(-(2n ** 63n), 2n ** 63n) : null;
  return m;
}

/** The fields before lead and body. Dates are wordings; flags, reference and metadata go with them. */
export function readHead(c) {
  const flags = c.unit();
  check(flags < 0x2000 && (flags & 0xc00) !== 0xc00, 'unknown flags');
  const head = { flags, fields: {} };
  if (flags & 1) {
    head.reference = c.number();
  }
  if (flags & 0x1000) {
    head.metadata = metadata(c);
  }
  TEXTS.forEach((name, i) => {
    if (flags & (2 << i)) {
      head.fields[name] = c.text();
    }
  });
  if (flags & 0x80) {
    const count = c.number();
    check(count <= Math.min(2 ** 20, c.left() / 2), 'an article has too many tags');
    head.fields.tags = Array.from({ length: count }, () => c.text());
  }
  head.fields.attributes = flags & 0x100 ? attributes(c) : new Map();
  return head;
}

function attributes(c) {
  const count = c.number();
  check(count <= Math.min(2 ** 16, c.left() / 4), 'an article has too many attributes');
  const found = new Map();
  for (let i = 0; i < count; i++) {
    const name = c.text();
    found.set(name, c.text());
  }
  check(found.size === count, 'an article has two attributes of one name');
  return found;
}

/** Lead, body and original. */
export function readTail(c, { flags, reference }) {
  const tail = {};
  if (flags & 0x200) {
    tail.lead = c.text();
  }
  const hasOriginal = (flags & 0xc00) !== 0;
  tail.body = c.text(!hasOriginal);
  check(reference === undefined || tail.body === '', 'an article has two bodies');
  if (hasOriginal) {
    tail.original = original(c.text(true), (flags & 0x400) !== 0);
  }
  return tail;
}

function original(text, isText) {
  if (isText) {
    check(!/[\ud800-\udfff]/u.test(text), 'an original is not valid UTF-8');
    return new TextEncoder().encode(text);
  }
  return Uint8Array.from(text, (unit) => {
    check(unit.charCodeAt(0) < 256 && unit.length === 1, 'an original has a unit that is no byte');
    return unit.charCodeAt(0);
  });
}
