// Text models: a vocabulary and a dictionary (FORMAT.md, section 6).
import { Reader } from './bytes.js';
import { sha256, hex } from './checksums.js';
import { check } from './errors.js';
import { codedUnits } from './units.js';
import { Dictionary } from './zstd-dictionary.js';

export const MODEL_LIMIT = 2 ** 26 + 2 ** 22 + 2 ** 12;

const EMPTY = new Uint8Array(0);

class TextModel {
  constructor(number, tokens, bytes, header, codes) {
    this.number = number;
    this.tokens = tokens;
    this.bytes = bytes;
    this.header = header;
    this.codes = codes;
  }

  /** For frames; made at the first frame, since most archives of other profiles have exemplars alone. */
  dictionary() {
    this.prepared ??= new Dictionary(...(this.bytes.length >= 8 ? [this.bytes, this.header] : [EMPTY, 0]));
    return this.prepared;
  }

  /** The content of an exemplar. */
  exemplar(offset, length) {
    const start = this.header + offset;
    check(start + length <= this.bytes.length, 'an article is outside of the dictionary');
    return this.bytes.subarray(start, start + length);
  }
}

const units = Array.from({ length: 65536 }, (unused, code) => String.fromCharCode(code));

export const IDENTITY = new TextModel(0, units, EMPTY, 0, null);

/** Reads the payload of a text model section that must have a digest. */
export function readModel(b, named) {
  const r = new Reader(b);
  const number = r.varint();
  check(hex(sha256(b.subarray(r.at))) === hex(named.digest), 'a text model is not the one of the manifest');
  check(r.text().length <= 128, 'the name of a text model is too long');
  const tokens = vocabulary(new Reader(r.block(2 ** 22)));
  const header = r.varint();
  const coding = r.u8();
  check(coding === 0 || (coding === 1 && header === 0), 'a dictionary has an unknown coding');
  const [bytes, codes] = coding === 0 ? [r.block(2 ** 26), null] : codedUnits(r, 2 ** 26);
  check(header <= bytes.length && r.left() === 0, 'a text model has another length');
  check(tokens.length - 2 === named.tokens && bytes.length === named.dictionaryBytes, 'a text model has other numbers');
  return new TextModel(number, tokens, bytes, header, codes);
}

function vocabulary(r) {
  const count = r.varint();
  check(count <= 65534, 'a vocabulary has too many tokens');
  const lengths = r.take(count);
  const groups = Array.from({ length: count }, () => r.varint());
  const total = lengths.reduce((sum, length) => sum + (length % 16) + 1, 0);
  const [upper, lower] = [r.take(total), r.take(total)];
  check(r.left() === 0 && groups.every((group) => group <= 65536), 'a vocabulary has another length');
  const tokens = [];
  let [previous, at] = ['', 0];
  for (const length of lengths) {
    const [shared, end] = [length >> 4, at + (length % 16) + 1];
    let rest = '';
    for (; at < end; at++) {
      rest += String.fromCharCode(256 * upper[at] + lower[at]);
    }
    check(shared <= previous.length && shared + rest.length <= 16, 'a token has no valid length');
    check(previous.slice(shared, shared + 1) < rest[0], 'a token is not greater than the one before');
    previous = previous.slice(0, shared) + rest;
    tokens.push(previous);
  }
  const byCode = Array.from(tokens.keys()).sort((a, b) => groups[a] - groups[b]); // those of a group keep their order
  return ['', '', ...byCode.map((i) => tokens[i])]; // END and ESCAPE
}

export function isFileName(name) {
  return name.length <= 255 && name !== '.' && name !== '..' && !/[\u0000-\u001f\u007f/\\:]/.test(name);
}
