// Id index and offsets: a directory, and pages with a checksum each (FORMAT.md, sections 11 and 12).
import { Reader } from './bytes.js';
import { check } from './errors.js';

export const bitLength = (n) => (n === 0 ? 0 : Math.floor(Math.log2(n)) + 1);

/** Pages after a directory: where each is, with its checksum. */
function places(lengths, checksums) {
  let at = 0;
  return lengths.map((length, i) => {
    at += length;
    return { offset: at - length, length, crc: checksums[i] };
  });
}

const lengthOf = (pages) => pages.reduce((sum, page) => sum + page.length, 0);

export class IdIndex {
  constructor(directory, pagesLength, articles, entries) {
    const r = new Reader(directory);
    this.articles = articles;
    const count = r.u(4);
    this.ordinalWidth = r.u8();
    const pages = r.u(4);
    const countWidth = r.u8();
    check(count === entries && pages === Math.floor(count / 1024) + 1, 'the id index has other numbers');
    check(this.ordinalWidth === bitLength(articles) && countWidth <= 32, 'the id index has other widths');
    this.counts = r.packed(pages, countWidth);
    const sum = this.counts.reduce((total, n) => total + n, 0);
    check(sum === count && r.left() === 4 * pages, 'the id index has other numbers');
    const checksums = this.counts.map(() => r.u(4));
    this.pages = places(this.counts.map((n) => this.pageLength(n)), checksums);
    check(lengthOf(this.pages) === pagesLength, 'the id index has another length');
  }

  pageLength(n) {
    const starts = Math.ceil(((Math.floor(n / 8) + 2) * bitLength(n)) / 8);
    return starts + Math.ceil((n * (12 + this.ordinalWidth)) / 8);
  }

  /** The number of the page that a key is on. */
  pageOf(hash) {
    return Number(((hash >> 32n) * BigInt(this.counts.length)) >> 32n);
  }

  /** Ordinals on the page that may have the key, ascending. */
  candidates(hash, b) {
    const n = this.counts[this.pageOf(hash)];
    const r = new Reader(b);
    const starts = r.packed(Math.floor(n / 8) + 2, bitLength(n));
    const low = BigInt.asUintN(32, (hash >> 32n) * BigInt(this.counts.length));
    const bucket = Number((low * BigInt(starts.length - 1)) >> 32n);
    const [start, end] = [starts[bucket], starts[bucket + 1]];
    check(start <= end && end <= n, 'a bucket of the id index is not valid');
    const entries = r.packed(n, 12 + this.ordinalWidth).slice(start, end);
    check(entries.every((entry, i) => i === 0 || entry > entries[i - 1]), 'the id index is not in order');
    const scale = 2 ** this.ordinalWidth;
    const fingerprint = Number(hash & 4095n);
    const found = entries.filter((entry) => Math.floor(entry / scale) === fingerprint).map((entry) => entry % scale);
    check(found.every((ordinal) => ordinal < this.articles), 'the id index names an article that is not there');
    return found;
  }
}

export class Offsets {
  constructor(directory, pagesLength, chunks, runs) {
    const r = new Reader(directory);
    check(r.u(4) === chunks && r.u(4) === runs, 'the offsets have other numbers');
    const [offsetWidth, chunkWidth, width] = [r.u8(), r.u8(), r.u8()];
    check(chunkWidth <= 32 && width <= 64, 'the offsets are too wide');
    this.width = width;
    this.chunks = chunks;
    this.firsts = r.packed(runs, chunkWidth);
    this.columns = r.packed(runs, offsetWidth).map((unit) => 8 * Number(unit));
    const pages = Math.ceil(chunks / 1024);
    this.bases = r.packed(pages, offsetWidth).map(Number);
    check(r.left() === 4 * pages, 'the offsets have another length');
    const checksums = this.bases.map(() => r.u(4));
    this.pages = places(this.bases.map((unused, i) => Math.ceil((this.count(i) * width) / 8)), checksums);
    check(lengthOf(this.pages) === pagesLength, 'the offsets have another length');
    const isAscending = (numbers) => numbers.every((n, i) => i === 0 || n > numbers[i - 1]);
    check(isAscending(this.firsts) && isAscending(this.columns), 'the offsets do not ascend');
    check((this.firsts[0] ?? 0) === 0 && (runs > 0) === (chunks > 0), 'the offsets do not begin with the first chunk');
    check(this.firsts.every((first) => first < chunks), 'the offsets name a chunk that is not there');
  }

  count(page) {
    return Math.min(1024, this.chunks - 1024 * page);
  }

  /** Where a chunk begins, by the page that it is on. */
  chunk(k, b) {
    const page = Math.floor(k / 1024);
    const distance = new Reader(b).packed(this.count(page), this.width)[k % 1024];
    const at = 8 * (this.bases[page] + Number(distance));
    check(Number.isSafeInteger(at), 'an offset is too large');
    return at;
  }

  /** The run that an article is in. */
  run(ordinal) {
    const chunk = Math.floor(ordinal / 64);
    let [low, high] = [0, this.firsts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      [low, high] = this.firsts[middle] <= chunk ? [middle, high] : [low, middle];
    }
    return low;
  }
}
