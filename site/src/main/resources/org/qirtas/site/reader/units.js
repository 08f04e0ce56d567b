// Coded units of a dictionary (FORMAT.md, section 6).
import { Bits, PrefixCode } from './bits.js';
import { Reader } from './bytes.js';
import { check } from './errors.js';

const LONGEST = 16;
const NUMBERS = 52;
const UNITS = 65536;

/** Reads coded units, and gives them as bytes after those of a header; at most `limit` bytes. */
export function codedUnits(r, header, limit) {
  const count = r.varint();
  const classes = r.varint();
  check(header.length + 2 * count <= limit, 'a dictionary is too long');
  check(classes <= 256 && (count === 0 || classes > 0), 'a dictionary has no classes of units');
  const codes = new Codes(new Reader(r.block(2 ** 18)), classes);
  const steps = new Bits(r.take(r.varint()));
  const details = new Bits(r.take(r.varint()));
  const units = new Uint16Array(count);
  codes.read(steps, details, units);
  const bytes = new Uint8Array(header.length + 2 * count);
  bytes.set(header);
  units.forEach((unit, i) => {
    bytes[header.length + 2 * i] = unit;
    bytes[header.length + 2 * i + 1] = unit >> 8;
  });
  return bytes;
}

class Codes {
  constructor(t, classes) {
    this.classes = classes;
    this.contexts = Array.from({ length: classes }, () => new PrefixCode(t.take(classes + 1), LONGEST));
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

  read(steps, details, units) {
    let offset = 1;
    let before = 0;
    for (let at = 0; at < units.length; ) {
      const found = this.contexts[before].read(steps);
      if (found < this.classes) {
        units[at++] = this.literals[found].read(details);
      } else {
        const length = this.matchLengths.number(details) + 2;
        offset = this.offsets.number(details) || offset;
        check(offset <= at && length <= units.length - at, 'a match is outside of the units');
        for (const end = at + length; at < end; at++) {
          units[at] = units[at - offset];
        }
      }
      before = this.classOf[units[at - 1]];
    }
    steps.end();
    details.end();
  }
}
