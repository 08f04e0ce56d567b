// Bits and prefix codes of a search index (docs/format/search.md, sections 4 and 5).
import { bitsAt } from './bytes.js';
import { check } from './errors.js';

const LONGEST = 13;

export class Bits {
  constructor(b) {
    this.b = b;
    this.at = 0;
  }

  take(width) {
    check(this.at + width <= 8 * this.b.length, 'bits are missing');
    this.at += width;
    return this.at - width;
  }

  u(width) {
    return bitsAt(this.b, this.take(width), width);
  }

  bit() {
    const at = this.take(1);
    return (this.b[at >> 3] >> (at & 7)) & 1;
  }

  /** A number that begins with its highest bit. */
  high(width) {
    let value = 0;
    for (let i = 0; i < width; i++) {
      value = 2 * value + this.bit();
    }
    return value;
  }

  zeros() {
    let count = 0;
    while (this.bit() === 0) {
      count++;
    }
    return count;
  }
}

/** A complete code; a code of one symbol takes no bits. */
export class PrefixCode {
  constructor(lengths) {
    check(lengths.length <= 2048 && lengths.every((n) => n <= LONGEST), 'a prefix code is too long');
    this.counts = new Array(LONGEST + 1).fill(0);
    this.symbols = [];
    for (let length = 1; length <= LONGEST; length++) {
      lengths.forEach((each, symbol) => {
        if (each === length) {
          this.counts[length]++;
          this.symbols.push(symbol);
        }
      });
    }
    const sum = this.counts.reduce((total, n, length) => total + n * 2 ** (LONGEST - length), 0);
    const size = this.symbols.length;
    check(size === 0 || sum === 2 ** (size > 1 ? LONGEST : LONGEST - 1), 'a prefix code is not complete');
  }

  read(bits) {
    if (this.symbols.length === 1) {
      return this.symbols[0];
    }
    let [code, first, index] = [0, 0, 0];
    for (let length = 1; length <= LONGEST; length++) {
      code = 2 * code + bits.bit();
      if (code - first < this.counts[length]) {
        return this.symbols[index + code - first];
      }
      index += this.counts[length];
      first = 2 * (first + this.counts[length]);
    }
    return check(false, 'a prefix code has no such symbol');
  }
}
