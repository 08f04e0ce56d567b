// Sections, file header and trailer (FORMAT.md, sections 3 and 4).
import { Reader } from './bytes.js';
import { crc32c } from './checksums.js';
import { check, support } from './errors.js';

const MAGIC = [0x89, 0x51, 0x52, 0x54, 0x0d, 0x0a, 0x1a, 0x0a];
const SECTION = 0x43455351;

const isMagic = (b, magic) => magic.every((byte, i) => b[i] === byte);

export function beginsLikeArchive(b) {
  return b.length > 0 && isMagic(b, MAGIC.slice(0, b.length));
}

/** The version that a file header says. */
export function readHeader(b) {
  support(beginsLikeArchive(b), 'This is no Qirtas archive');
  check(b.length === 16, 'the file is too short');
  const r = new Reader(b);
  r.take(8);
  const version = { major: r.u(2), minor: r.u(2) };
  check(r.u(4) === crc32c(b.subarray(0, 12)), 'the file header has another checksum');
  support(version.major === 1, `The archive has the format ${version.major}, and this reader knows only format 1`);
  return version;
}

/** What a trailer says, or undefined if the bytes are no trailer. */
export function readTrailer(b) {
  const isTrailer = b.length === 40 && isMagic(b.subarray(32), [...MAGIC].reverse());
  const r = new Reader(b);
  if (!isTrailer || new Reader(b.subarray(28)).u(4) !== crc32c(b.subarray(0, 28))) {
    return undefined;
  }
  const [offset, length, all] = [r.u(8), r.u(8), r.u(8)];
  return { offset, length, all, major: r.u(2), minor: r.u(2) };
}

/** Bytes of one generation, which count from its beginning. */
export class Slice {
  constructor(cache, start, length) {
    this.cache = cache;
    this.start = start;
    this.length = length;
  }

  read(offset, length) {
    check(offset >= 0 && offset + length <= this.length, 'something is outside of the file');
    return this.cache.read(this.start + offset, length);
  }

  async prefetch(ranges) {
    const inside = ranges.filter(([offset, length]) => offset >= 0 && length > 0 && offset < this.length);
    await this.cache.prefetch(
      inside.map(([offset, length]) => [this.start + offset, Math.min(length, this.length - offset)]),
    );
  }

  async header(at) {
    const b = await this.read(at, 32);
    const r = new Reader(b);
    check(r.u(4) === SECTION, 'a section is not where it should be');
    const h = { type: r.u(2), flags: r.u(2), sequence: r.u(4), checked: r.u(4), length: r.u(8), crc: r.u(4) };
    check(r.u(4) === crc32c(b.subarray(0, 28)), 'the header of a section has another checksum');
    check(h.type !== 0 && h.sequence < 2 ** 31 && h.checked < 2 ** 31, 'the header of a section is not valid');
    h.payload = at + 32;
    h.end = at + 32 + Math.ceil(h.length / 8) * 8;
    check(h.checked <= h.length && h.end <= this.length, 'a section does not end in the file');
    return h;
  }

  async checked(h) {
    const b = await this.read(h.payload, h.checked);
    check(crc32c(b) === h.crc, 'a section has another checksum');
    return b;
  }

  /** The payload of a section that its checksum covers. */
  async payload(at, type, limit = 2 ** 30) {
    const h = await this.header(at);
    check(h.type === type && h.checked === h.length && h.length <= limit, 'a section is of another type or length');
    return this.checked(h);
  }

  /** The directory of a section with pages, and where the pages are. */
  async paged(at, type) {
    const h = await this.header(at);
    const limit = type === 13 ? 2 ** 40 : 2 ** 30;
    check(h.type === type && h.checked <= 2 ** 30 && h.length <= limit, 'a section is of another type or length');
    const directory = await this.checked(h);
    return { directory, start: h.payload + h.checked, length: h.length - h.checked };
  }

  /** A page, or another part of a section, with a checksum of its own. */
  async part(offset, length, crc) {
    const b = await this.read(offset, length);
    check(crc32c(b) === crc, 'a part of a section has another checksum');
    return b;
  }
}
