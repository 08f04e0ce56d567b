// Bits and prefix codes (FORMAT.md, section 6; docs/format/search.md, sections 4 and 5).
import { bitsAt } from './bytes.js';
import { check } from './errors.js';

/** Bits of which the most codes have no more are read at once. */
const SHORT = 9;

export class Bits {
  constructor(b) {
    this.b = b;
    this.at = 0;
  }

  skip(width) {
    this.at += width;
    check(this.at <= 8 * this.b.length, 'bits are missing');
  }

  u(width) {
    this.skip(width);
    return bitsAt(this.b, this.at - width, width);
  }

  /** The next 25 bits; zeros after the end. */
  peek() {
    const { b } = this;
    const i = this.at >> 3;
    return (b[i] | (b[i + 1] << 8) | (b[i + 2] << 16) | (b[i + 3] << 24)) >>> (this.at & 7);
  }

  bit() {
    return this.u(1);
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

  end() {
    const left = 8 * this.b.length - this.at;
    check(left < 8 && this.u(left) === 0, 'bits follow the last one');
  }
}

/** A complete code; a code of one symbol takes no bits. */
export class PrefixCode {
  constructor(lengths, longest, symbols = lengths.keys()) {
    check(lengths.every((n) => n <= longest), 'a prefix code is too long');
    this.longest = longest;
    this.counts = new Array(longest + 1).fill(0);
    lengths.forEach((n) => this.counts[n]++);
    this.counts[0] = 0;
    const starts = this.counts.map((unused, length) => this.counts.slice(0, length).reduce((sum, n) => sum + n, 0));
    this.symbols = [];
    let i = 0;
    for (const symbol of symbols) {
      if (lengths[i] > 0) {
        this.symbols[starts[lengths[i]]++] = symbol;
      }
      i++;
    }
    const sum = this.counts.reduce((total, n, length) => total + n * 2 ** (longest - length), 0);
    const size = this.symbols.length;
    check(size === 0 || sum === 2 ** (size > 1 ? longest : longest - 1), 'a prefix code is not complete');
    if (size > 1) {
      this.fill();
    }
  }

  /** For all values of the next bits the symbol and, in the lowest five bits, the length of its code; 0 if it is longer. */
  fill() {
    this.table = new Int32Array(1 << SHORT);
    let [code, rank] = [0, 0];
    for (let length = 1; length <= SHORT; length++) {
      code *= 2;
      for (const end = rank + this.counts[length]; rank < end; rank++, code++) {
        for (let bits = reversed(code, length); bits < 1 << SHORT; bits += 1 << length) {
          this.table[bits] = (this.symbols[rank] << 5) | length;
        }
      }
    }
  }

  read(bits) {
    if (this.symbols.length === 1) {
      return this.symbols[0];
    }
    check(this.symbols.length > 0, 'a prefix code has no symbols');
    const next = bits.peek();
    const entry = this.table[next & ((1 << SHORT) - 1)];
    if (entry === 0) {
      return this.longer(bits, next);
    }
    bits.skip(entry & 31);
    return entry >>> 5;
  }

  longer(bits, next) {
    let [code, first, index] = [0, 0, 0];
    for (let length = 1; length <= this.longest; length++) {
      code = 2 * code + ((next >>> (length - 1)) & 1);
      if (code - first < this.counts[length]) {
        bits.skip(length);
        return this.symbols[index + code - first];
      }
      index += this.counts[length];
      first = 2 * (first + this.counts[length]);
    }
    return check(false, 'a prefix code has no such symbol');
  }

  /** A number whose highest two bits have a code. */
  number(bits) {
    const code = this.read(bits);
    if (code < 4) {
      return code;
    }
    const further = (code >>> 1) - 1;
    return ((2 | (code & 1)) << further) + bits.u(further);
  }
}

function reversed(code, width) {
  let value = 0;
  for (let i = 0; i < width; i++) {
    value |= ((code >> i) & 1) << (width - 1 - i);
  }
  return value;
}
