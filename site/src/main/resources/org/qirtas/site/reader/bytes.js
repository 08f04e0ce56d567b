// Reads numbers and texts from bytes (FORMAT.md, section 2).
import { check } from './errors.js';
import { unframed } from './zstd.js';

const WIDE = 2n ** 64n;

export class Reader {
  constructor(b) {
    this.b = b;
    this.at = 0;
  }

  left() {
    return this.b.length - this.at;
  }

  take(n) {
    check(n <= this.left(), 'bytes are missing');
    this.at += n;
    return this.b.subarray(this.at - n, this.at);
  }

  u8() {
    check(this.at < this.b.length, 'bytes are missing');
    return this.b[this.at++];
  }

  u(size) {
    let value = 0;
    this.take(size).reduceRight((unused, byte) => (value = value * 256 + byte), 0);
    check(Number.isSafeInteger(value), 'a number is too large');
    return value;
  }

  wide() {
    let value = 0n;
    for (let shift = 0n; ; shift += 7n) {
      check(shift < 64n, 'a varint is too long');
      const byte = this.u8();
      value += BigInt(byte & 127) << shift;
      if (byte < 128) {
        check((byte > 0 || shift === 0n) && value < WIDE, 'a varint is not in its shortest form');
        return value;
      }
    }
  }

  /** A varint that no valid archive has above 2^53 - 1. */
  varint() {
    const first = this.b[this.at];
    if (first < 128) {
      this.at++;
      return first;
    }
    const value = this.wide();
    check(value <= Number.MAX_SAFE_INTEGER, 'a number is too large');
    return Number(value);
  }

  signedWide() {
    const value = this.wide();
    return value & 1n ? -(value >> 1n) - 1n : value >> 1n;
  }

  units(n) {
    check(n <= this.left(), 'units are missing');
    const units = new Uint16Array(n);
    for (let i = 0; i < n; i++) {
      const unit = this.varint();
      check(unit < 65536, 'a unit is too large');
      units[i] = unit;
    }
    return textOf(units);
  }

  text() {
    return this.units(this.varint());
  }

  /** Numbers, or big integers if they are wider than 48 bits. */
  packed(n, width) {
    check(width <= 64, 'packed numbers are too wide');
    const b = this.take(Math.ceil((n * width) / 8));
    if (width > 48) {
      return Array.from({ length: n }, (unused, i) => wideBits(b, i * width, width));
    }
    return Array.from({ length: n }, (unused, i) => bitsAt(b, i * width, width));
  }

  block(limit) {
    const length = this.varint();
    const stored = this.varint();
    check(stored <= length && length <= limit, 'a block is too long');
    const b = this.take(stored);
    return stored === length ? b : unframed(b, length);
  }
}

/** A number of at most 48 bits, the lowest bit first. */
export function bitsAt(b, bit, width) {
  let value = 0;
  let scale = 1;
  let at = Math.floor(bit / 8);
  let skipped = bit % 8;
  for (let left = width; left > 0; ) {
    const n = Math.min(left, 8 - skipped);
    value += ((b[at++] >> skipped) & ((1 << n) - 1)) * scale;
    scale *= 2 ** n;
    left -= n;
    skipped = 0;
  }
  return value;
}

function wideBits(b, bit, width) {
  const low = BigInt(bitsAt(b, bit, 32));
  return low + (BigInt(bitsAt(b, bit + 32, width - 32)) << 32n);
}

export function textOf(units) {
  let text = '';
  for (let i = 0; i < units.length; i += 8192) {
    text += String.fromCharCode.apply(null, units.subarray(i, i + 8192));
  }
  return text;
}
