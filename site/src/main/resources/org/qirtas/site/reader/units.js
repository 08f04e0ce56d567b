// Coded units of dictionaries and articles (FORMAT.md, sections 6 and 8).
import { Bits, PrefixCode } from './bits.js';
import { Reader } from './bytes.js';
import { check } from './errors.js';

const LONGEST = 16;
const NUMBERS = 52;
const UNITS = 65536;
const MAX_ARTICLE = 2 ** 17;

/** Reads coded units of a dictionary: its bytes, at most `limit`, and the codes. */
export function codedUnits(r, limit) {
  const count = r.varint();
  const classes = r.varint();
  check(2 * count <= limit, 'a dictionary is too long');
  check(classes <= Math.min(256, Math.ceil(count / 512)), 'a dictionary has too many classes of units');
  check(count === 0 || classes > 0, 'a dictionary has no classes of units');
  const codes = new Codes(new Reader(r.block(2 ** 18)), classes);
  const steps = new Bits(r.take(r.varint()));
  const details = new Bits(r.take(r.varint()));
  const units = new Units(count, new Uint8Array(0));
  while (units.size < count) {
    codes.step(steps, details, units);
  }
  steps.end();
  details.end();
  return [units.toBytes(), codes];
}

/** Units that were read, and those before them, as bytes. */
class Units {
  constructor(limit, before) {
    this.limit = limit;
    this.before = before;
    this.units = new Uint16Array(Math.min(limit, 2 ** 10));
    this.size = 0;
    this.offset = 1;
  }

  add(unit) {
    check(this.size < this.limit, 'there are more units than stated');
    if (this.size === this.units.length) {
      const more = new Uint16Array(Math.min(this.limit, 2 * this.size));
      more.set(this.units);
      this.units = more;
    }
    this.units[this.size++] = unit;
  }

  repeat(length) {
    const { before, offset } = this;
    check(offset <= this.size + before.length / 2, 'a match is outside of the units');
    for (let i = 0; i < length; i++) {
      const at = this.size - offset;
      const place = before.length + 2 * at;
      this.add(at >= 0 ? this.units[at] : before[place] | (before[place + 1] << 8));
    }
  }

  last() {
    return this.units[this.size - 1];
  }

  toBytes() {
    const bytes = new Uint8Array(2 * this.size);
    for (let i = 0; i < this.size; i++) {
      bytes[2 * i] = this.units[i];
      bytes[2 * i + 1] = this.units[i] >> 8;
    }
    return bytes;
  }
}

class Codes {
  constructor(t, classes) {
    this.classes = classes;
    this.contexts = Array.from({ length: classes }, () => new PrefixCode(t.take(classes + 2), LONGEST));
    this.matchLengths = new PrefixCode(t.take(NUMBERS), LONGEST);
    this.offsets = new PrefixCode(t.take(NUMBERS), LONGEST);
    const lengths = t.take(UNITS);
    this.classOf = new Uint8Array(UNITS);
    const members = Array.from({ length: classes }, () => []);
    lengths.forEach((length, unit) => {
      if (length > 0) {
        const own = t.u8();
        check(own < classes, 'a unit has a class that is not there');
        this.classOf[unit] = own;
        members[own].push(unit);
      }
    });
    check(t.left() === 0, 'bytes follow the lengths of codes');
    this.literals = members.map((own) => new PrefixCode(own.map((unit) => lengths[unit]), LONGEST, own));
  }

  /** Reads the next units. */
  step(steps, details, units) {
    const before = units.size === 0 ? 0 : this.classOf[units.last()];
    const found = this.contexts[before].read(steps);
    if (found < this.classes) {
      units.add(this.literals[found].read(details));
    } else if (found > this.classes) {
      units.add(details.u(16));
    } else {
      const length = this.matchLengths.number(details) + 2;
      units.offset = this.offsets.number(details) || units.offset;
      units.repeat(length);
    }
  }

  /** The content of a coded article that refers to a dictionary; at least the units of its head. */
  article(b, dictionary, head, headOnly) {
    const last = b[b.length - 1];
    check(last > 0 && this.classes > 0, 'a coded article has no end');
    const end = 8 * b.length - 1 - (Math.clz32(last) - 24);
    const bits = new Bits(b);
    const units = new Units(MAX_ARTICLE, dictionary);
    while (bits.at < end && !(headOnly && units.size >= head)) {
      this.step(bits, bits, units);
    }
    check(bits.at <= end && units.size >= head, 'a coded article ends too early');
    const bytes = units.toBytes();
    return headOnly ? bytes.subarray(0, 2 * head) : bytes;
  }
}
