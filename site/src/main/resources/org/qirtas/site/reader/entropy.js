// Bit streams, FSE and Huffman tables of zstd (RFC 8878, sections 4.1 and 4.2).
import { check } from './errors.js';

const WHAT = 'compressed data is not valid';

/** A bit stream that is read from its end to its beginning. Bits before its beginning are zeros. */
export class BackwardBits {
  constructor(b) {
    const last = b[b.length - 1];
    check(last > 0, WHAT);
    this.b = b;
    this.left = 8 * b.length - 8 + (31 - Math.clz32(last));
  }

  /** At most 25 bits. The number of bits left may become negative. */
  peek(n) {
    const at = this.left - n;
    if (at < 0) {
      return this.left > 0 ? this.low(0, this.left) << -at : 0;
    }
    return this.low(at, n);
  }

  low(at, n) {
    const { b } = this;
    const i = at >> 3;
    return (((b[i] | (b[i + 1] << 8) | (b[i + 2] << 16) | (b[i + 3] << 24)) >>> (at & 7)) & ((1 << n) - 1)) >>> 0;
  }

  read(n) {
    const value = this.peek(n);
    this.left -= n;
    return value;
  }

  /** At most 31 bits. */
  readLong(n) {
    return n <= 25 ? this.read(n) : this.read(n - 16) * 65536 + this.read(16);
  }
}

/** Reads the distribution of an FSE table, and how many bytes it takes. */
function distribution(b, mostLog, symbols) {
  let at = 0;
  const read = (n) => {
    let value = 0;
    for (let i = 0; i < n; i++, at++) {
      check(at >> 3 < b.length, WHAT);
      value |= ((b[at >> 3] >> (at & 7)) & 1) << i;
    }
    return value;
  };
  const log = read(4) + 5;
  check(log <= mostLog, WHAT);
  const counts = [];
  for (let left = 1 << log; left > 0; ) {
    const count = readCount(read, left);
    left -= Math.abs(count);
    check(left >= 0, WHAT);
    counts.push(count);
    for (let repeat = count === 0 ? 3 : 0; repeat === 3; ) {
      repeat = read(2);
      counts.push(...new Array(repeat).fill(0));
    }
    check(counts.length <= symbols, WHAT);
  }
  return { log, counts, length: (at + 7) >> 3 };
}

function readCount(read, left) {
  const bits = 32 - Math.clz32(left + 1);
  const spared = (1 << bits) - 2 - left; // so many values take one bit less
  let value = read(bits - 1);
  if (value >= spared) {
    value += read(1) << (bits - 1);
    if (value >= 1 << (bits - 1)) {
      value -= spared;
    }
  }
  return value - 1;
}

export class Fse {
  constructor(log, counts) {
    const size = 1 << log;
    this.log = log;
    this.symbols = new Uint8Array(size);
    this.widths = new Uint8Array(size);
    this.bases = new Uint16Array(size);
    this.spread(size, counts);
    const next = counts.map(Math.abs);
    for (let i = 0; i < size; i++) {
      const state = next[this.symbols[i]]++;
      this.widths[i] = log - (31 - Math.clz32(state));
      this.bases[i] = (state << this.widths[i]) - size;
    }
  }

  spread(size, counts) {
    let high = size;
    counts.forEach((count, symbol) => {
      if (count === -1) {
        this.symbols[--high] = symbol;
      }
    });
    let at = 0;
    counts.forEach((count, symbol) => {
      for (let i = 0; i < count; i++) {
        this.symbols[at] = symbol;
        do {
          at = (at + (size >> 1) + (size >> 3) + 3) & (size - 1);
        } while (at >= high);
      }
    });
    check(at === 0, WHAT);
  }

  /** A table of one symbol, which takes no bits. */
  static only(symbol) {
    const table = new Fse(0, [1]);
    table.symbols[0] = symbol;
    return table;
  }

  static read(r, mostLog, symbols) {
    const { log, counts, length } = distribution(r.b.subarray(r.at), mostLog, symbols);
    r.take(length);
    return new Fse(log, counts);
  }
}

export class Huffman {
  constructor(weights) {
    const sum = weights.reduce((total, weight) => total + (weight > 0 ? 1 << (weight - 1) : 0), 0);
    check(sum > 0, WHAT);
    this.log = 32 - Math.clz32(sum);
    const rest = (1 << this.log) - sum;
    check(this.log <= 11 && (rest & (rest - 1)) === 0, WHAT);
    this.fill([...weights, 32 - Math.clz32(rest)]);
  }

  fill(weights) {
    this.symbols = new Uint8Array(1 << this.log);
    this.widths = new Uint8Array(1 << this.log);
    let at = 0;
    for (let weight = 1; weight <= this.log; weight++) {
      weights.forEach((other, symbol) => {
        if (other === weight) {
          const end = at + (1 << (weight - 1));
          this.symbols.fill(symbol, at, end);
          this.widths.fill(this.log + 1 - weight, at, end);
          at = end;
        }
      });
    }
    check(at === 1 << this.log, WHAT);
  }

  decode(b, out, start, end) {
    const bits = new BackwardBits(b);
    for (let i = start; i < end; i++) {
      const code = bits.peek(this.log);
      out[i] = this.symbols[code];
      bits.left -= this.widths[code];
    }
    check(bits.left === 0, WHAT);
  }

  static read(r) {
    const header = r.u8();
    if (header < 128) {
      return new Huffman(compressedWeights(r.take(header)));
    }
    const b = r.take((header - 126) >> 1);
    return new Huffman(Array.from({ length: header - 127 }, (unused, i) => (b[i >> 1] >> (i % 2 ? 0 : 4)) & 15));
  }
}

function compressedWeights(b) {
  const { log, counts, length } = distribution(b, 6, 256);
  const table = new Fse(log, counts);
  const bits = new BackwardBits(b.subarray(length));
  const states = [bits.read(log), bits.read(log)];
  const weights = [];
  check(bits.left >= 0, WHAT);
  for (let turn = 0; ; turn = 1 - turn) {
    const state = states[turn];
    weights.push(table.symbols[state]);
    check(weights.length < 255, WHAT);
    states[turn] = table.bases[state] + bits.read(table.widths[state]);
    if (bits.left < 0) {
      weights.push(table.symbols[states[1 - turn]]);
      check(weights.every((weight) => weight <= 11), WHAT);
      return weights;
    }
  }
}
