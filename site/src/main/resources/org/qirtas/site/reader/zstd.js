// A strict decoder of zstd (RFC 8878): no skippable frames, no concatenation, no guessing.
import { BackwardBits, Fse, Huffman } from './entropy.js';
import { check } from './errors.js';
import { Input, KINDS, LITERAL_LENGTHS, MATCH_LENGTHS, NOTHING } from './zstd-dictionary.js';

const WHAT = 'compressed data is not valid';
const BLOCK = 2 ** 17;

/** Decodes the blocks of one frame, one after the other. */
export class Decoder {
  constructor(limit, dictionary = NOTHING) {
    this.limit = limit;
    this.out = new Uint8Array(Math.min(limit, BLOCK));
    this.length = 0;
    this.dictionary = dictionary.content;
    this.huffman = dictionary.huffman;
    this.tables = { ...dictionary.tables };
    this.repeats = [...dictionary.repeats];
  }

  result() {
    return this.out.subarray(0, this.length);
  }

  reserve(n) {
    const length = this.length + n;
    check(length <= this.limit, 'a content is longer than its limit');
    if (length > this.out.length) {
      const out = new Uint8Array(Math.min(this.limit, Math.max(length, 2 * this.out.length)));
      out.set(this.result());
      this.out = out;
    }
  }

  /** Blocks with their headers, up to the last one. */
  blocks(b) {
    const r = new Input(b);
    for (let last = 0; !last; ) {
      const header = r.u(3);
      last = header & 1;
      const type = (header >> 1) & 3;
      const size = header >> 3;
      check(size <= BLOCK, WHAT);
      this.block(type, type === 1 ? r.take(1) : r.take(size), size);
    }
    check(r.at === b.length, 'bytes follow compressed data');
    return this.result();
  }

  block(type, b, size = b.length) {
    check(b.length <= BLOCK && type < 3, WHAT);
    if (type === 2) {
      this.compressed(new Input(b));
      return;
    }
    this.reserve(size);
    if (type === 1) {
      this.out.fill(b[0], this.length, this.length + size);
    } else {
      this.out.set(b, this.length);
    }
    this.length += size;
  }

  compressed(r) {
    const literals = this.literals(r);
    const start = this.length;
    const count = sequenceCount(r);
    let used = 0;
    if (count > 0) {
      used = this.sequences(r, count, literals, start + BLOCK);
    }
    check(r.at === r.b.length, WHAT);
    this.append(literals, used, literals.length);
    check(this.length - start <= BLOCK, WHAT);
  }

  append(b, from, to) {
    check(to <= b.length, WHAT);
    this.reserve(to - from);
    this.out.set(b.subarray(from, to), this.length);
    this.length += to - from;
  }

  literals(r) {
    const first = r.b[r.at];
    const type = first & 3;
    const format = (first >> 2) & 3;
    if (type < 2) {
      const bytes = format === 1 ? 2 : format === 3 ? 3 : 1;
      const size = r.u(bytes) >> (bytes === 1 ? 3 : 4);
      check(size <= BLOCK, WHAT);
      return type === 0 ? r.take(size) : new Uint8Array(size).fill(r.u8());
    }
    const bits = [10, 10, 14, 18][format];
    const sizes = Math.floor(r.u(format < 2 ? 3 : format + 2) / 16);
    const size = sizes % 2 ** bits;
    check(size <= BLOCK, WHAT);
    const coded = new Input(r.take(Math.floor(sizes / 2 ** bits)));
    if (type === 2) {
      this.huffman = Huffman.read(coded);
    }
    check(this.huffman, WHAT);
    return this.streams(coded, size, format > 0);
  }

  streams(r, size, isFour) {
    const out = new Uint8Array(size);
    if (!isFour) {
      this.huffman.decode(r.rest(), out, 0, size);
      return out;
    }
    check(size >= 6, WHAT);
    const lengths = [r.u(2), r.u(2), r.u(2)];
    const step = (size + 3) >> 2;
    lengths.forEach((length, i) => this.huffman.decode(r.take(length), out, i * step, (i + 1) * step));
    check(3 * step <= size, WHAT);
    this.huffman.decode(r.rest(), out, 3 * step, size);
    return out;
  }

  /** The number of literals that the sequences use. */
  sequences(r, count, literals, most) {
    const modes = r.u8();
    check((modes & 3) === 0, WHAT);
    const lengths = this.table(r, 'literals', modes >> 6);
    const offsets = this.table(r, 'offsets', (modes >> 4) & 3);
    const matches = this.table(r, 'matches', (modes >> 2) & 3);
    const bits = new BackwardBits(r.rest());
    let l = bits.read(lengths.log);
    let o = bits.read(offsets.log);
    let m = bits.read(matches.log);
    let used = 0;
    for (let i = 0; i < count; i++) {
      const width = offsets.symbols[o];
      const value = 2 ** width + bits.readLong(width);
      const match = valueOf(MATCH_LENGTHS, matches.symbols[m], bits);
      const length = valueOf(LITERAL_LENGTHS, lengths.symbols[l], bits);
      if (i < count - 1) {
        l = lengths.bases[l] + bits.read(lengths.widths[l]);
        m = matches.bases[m] + bits.read(matches.widths[m]);
        o = offsets.bases[o] + bits.read(offsets.widths[o]);
      }
      check(bits.left >= 0 && this.length + length + match <= most, WHAT);
      this.append(literals, used, used + length);
      used += length;
      this.copy(this.offset(value, length), match);
    }
    check(bits.left === 0, WHAT);
    return used;
  }

  table(r, name, mode) {
    const kind = KINDS[name];
    if (mode === 0) {
      this.tables[name] = kind.usual;
    } else if (mode === 1) {
      const symbol = r.u8();
      check(symbol < kind.symbols, WHAT);
      this.tables[name] = Fse.only(symbol);
    } else if (mode === 2) {
      this.tables[name] = Fse.read(r, kind.log, kind.symbols);
    }
    check(this.tables[name], WHAT);
    return this.tables[name];
  }

  offset(value, literals) {
    const [first, second, third] = this.repeats;
    if (value > 3) {
      this.repeats = [value - 3, first, second];
      return value - 3;
    }
    const place = literals > 0 ? value - 1 : value;
    if (place === 0) {
      return first;
    }
    const offset = [first, second, third, first - 1][place];
    this.repeats = [offset, first, place === 1 ? third : second];
    return offset;
  }

  copy(offset, length) {
    check(offset > 0 && offset <= this.length + this.dictionary.length, WHAT);
    this.reserve(length);
    const { out } = this;
    let left = length;
    if (offset > this.length) {
      const from = this.dictionary.length - (offset - this.length);
      const part = this.dictionary.subarray(from, from + left);
      out.set(part, this.length);
      this.length += part.length;
      left -= part.length;
    }
    for (let to = this.length, end = to + left; to < end; to++) {
      out[to] = out[to - offset];
    }
    this.length += left;
  }
}

function valueOf(kind, symbol, bits) {
  return kind.bases[symbol] + bits.read(kind.widths[symbol]);
}

function sequenceCount(r) {
  const first = r.u8();
  return first < 128 ? first : first < 255 ? (first - 128) * 256 + r.u8() : r.u(2) + 0x7f00;
}

/** The content of a frame with content size, without dictionary id and checksum (FORMAT.md, section 2). */
export function unframed(b, length) {
  const r = new Input(b);
  check(r.u(4) === 0xfd2fb528, 'a block is no zstd frame');
  const descriptor = r.u8();
  check((descriptor & 15) === 0, 'a block has a checksum or a dictionary');
  const isSingle = (descriptor >> 5) & 1;
  const window = isSingle ? 0 : r.u8();
  check(2 ** (10 + (window >> 3)) * (1 + (window & 7) / 8) <= 2 ** 27, 'a window is too large');
  const size = [isSingle, 2, 4, 8][descriptor >> 6];
  check(size > 0 && r.u(size) + (size === 2 ? 256 : 0) === length, 'a block has another length');
  const content = new Decoder(length).blocks(r.rest());
  check(content.length === length, 'a block has another length');
  return content;
}
