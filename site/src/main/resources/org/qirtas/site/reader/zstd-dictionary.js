// Codes, tables and dictionaries of zstd (RFC 8878, sections 3.1.1.3.2 and 5).
import { Fse, Huffman } from './entropy.js';
import { check } from './errors.js';

const WHAT = 'compressed data is not valid';

/** Values of codes: the first ones have the value of their number, the others a base and further bits. */
function codes(first, plain, widths) {
  const bases = [];
  let base = first;
  const all = [...new Array(plain).fill(0), ...widths];
  for (const width of all) {
    bases.push(base);
    base += 2 ** width;
  }
  return { bases, widths: all };
}

export const LITERAL_LENGTHS = codes(0, 16, [1, 1, 1, 1, 2, 2, 3, 3, 4, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16]);
export const MATCH_LENGTHS = codes(3, 32, [1, 1, 1, 1, 2, 2, 3, 3, 4, 4, 5, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16]);

const ones = (n) => new Array(n).fill(1);
const twos = (n) => new Array(n).fill(2);
const rare = (n) => new Array(n).fill(-1);

export const KINDS = {
  literals: {
    log: 9,
    symbols: 36,
    usual: new Fse(6, [4, 3, ...twos(11), ...ones(3), ...twos(9), 3, 2, ...ones(5), ...rare(4)]),
  },
  offsets: { log: 8, symbols: 32, usual: new Fse(5, [...ones(6), ...twos(3), ...ones(15), ...rare(5)]) },
  matches: { log: 9, symbols: 53, usual: new Fse(6, [1, 4, 3, ...twos(6), ...ones(37), ...rare(7)]) },
};

/** Bytes with a position; the errors are those of compressed data. */
export class Input {
  constructor(b) {
    this.b = b;
    this.at = 0;
  }

  take(n) {
    check(n <= this.b.length - this.at, WHAT);
    this.at += n;
    return this.b.subarray(this.at - n, this.at);
  }

  u8() {
    return this.take(1)[0];
  }

  u(size) {
    return this.take(size).reduceRight((value, byte) => value * 256 + byte, 0);
  }

  rest() {
    return this.take(this.b.length - this.at);
  }
}

/** What frames may refer to. The header says tables; the length of it is known, not guessed. */
export class Dictionary {
  constructor(b, headerLength) {
    this.content = b.subarray(headerLength);
    this.tables = {};
    this.repeats = [1, 4, 8];
    if (headerLength > 0) {
      this.readHeader(new Input(b.subarray(0, headerLength)));
    }
  }

  readHeader(r) {
    check(r.u(4) === 0xec30a437, 'a dictionary has no header');
    r.take(4);
    this.huffman = Huffman.read(r);
    for (const name of ['offsets', 'matches', 'literals']) {
      this.tables[name] = Fse.read(r, KINDS[name].log, KINDS[name].symbols);
    }
    this.repeats = [r.u(4), r.u(4), r.u(4)];
    check(r.at === r.b.length, 'the header of a dictionary has another length');
    check(this.repeats.every((n) => n > 0 && n <= this.content.length), 'a dictionary has an offset outside of it');
  }
}

export const NOTHING = new Dictionary(new Uint8Array(0), 0);
