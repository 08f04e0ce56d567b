// The search index: which documents have a term (docs/format/search.md).
import { Bits, PrefixCode } from './bits.js';
import { Reader } from './bytes.js';
import { check } from './errors.js';

const BLOCK = 128;
const PART = 4096;
const WHAT = 'the search index is not valid';

export class SearchIndex {
  /** @param part promises bytes behind the directory, by offset, length and checksum */
  constructor(directory, articles, part) {
    const r = new Reader(directory);
    this.part = part;
    this.documents = r.u(4);
    const form = r.u8();
    this.groupBits = form & 63;
    /** Whether the tiers of a list follow it. */
    this.hasTiers = (form & 64) !== 0;
    /** Whether pairs of words have terms, which begin with a blank. */
    this.hasPairs = (form & 128) !== 0;
    this.terms = r.u(4);
    const width = r.u8();
    check(this.groupBits <= (form < 64 ? 6 : 0) && this.documents === Math.ceil(articles / 2 ** this.groupBits), WHAT);
    check(this.terms < 2 ** 31 && width < 32, WHAT);
    const lengths = r.packed(Math.ceil(this.terms / BLOCK), width);
    this.blocks = lengths.map((length) => ({ length, crc: r.u(4) }));
    this.blocksLength = 0;
    for (const block of this.blocks) {
      block.offset = this.blocksLength;
      this.blocksLength += block.length;
    }
    this.readWeights(r.block(this.documents));
    this.readCodes(new Reader(r.block(2 ** 20)));
    this.readFirsts(new Reader(r.block(2 ** 28)));
    check(r.left() === 0, WHAT);
  }

  /** Documents of one weight follow each other, the heaviest first. */
  readWeights(weights) {
    check(weights.length === this.documents && weights.every((w) => w < 8), WHAT);
    this.order = [];
    this.classes = [];
    let position = 0;
    for (let exponent = 7; exponent >= 0; exponent--) {
      const rank = this.order.length;
      weights.forEach((w, n) => w === exponent && this.order.push(n));
      const end = position + (this.order.length - rank) * 2 ** exponent;
      this.classes.push({ exponent, rank, start: position, end });
      position = end;
    }
    this.positions = position;
  }

  classAt(position) {
    return this.classes.find(({ end }) => position < end);
  }

  exponent(position) {
    return this.classAt(position)?.exponent ?? 0;
  }

  readCodes(r) {
    this.units = Array.from({ length: limited(r.varint(), r.left() / 2) }, () => String.fromCharCode(r.u(2)));
    this.places = [...this.units].sort();
    this.placeOf = new Map(this.places.map((unit, place) => [unit, place]));
    check(this.placeOf.size === this.units.length, WHAT);
    this.symbols = new Map(this.units.slice(0, 2046).map((unit, i) => [unit, i + 2]));
    this.codes = Array.from({ length: 145 }, () => termCode(r.take(r.varint())));
    this.placeWidth = this.units.length < 2 ? 0 : 32 - Math.clz32(this.units.length - 1);
    check(r.left() === 0, WHAT);
  }

  readFirsts(r) {
    let before = '';
    this.firsts = this.blocks.map(() => {
      const [shared, count] = [r.varint(), r.varint()];
      check(shared <= before.length && shared + count <= 64, WHAT);
      const term = before.slice(0, shared) + r.units(count);
      check(before < term, WHAT);
      return (before = term);
    });
    check(r.left() === 0, WHAT);
  }

  number(code, bits) {
    const symbol = this.codes[code].read(bits);
    check(symbol < 43, WHAT);
    return symbol < 16 ? symbol + 1 : 2 ** (symbol - 12) + bits.u(symbol - 12);
  }

  /** The code of the unit after one. */
  after(unit) {
    const symbol = this.symbols.get(unit) ?? 0;
    return symbol < 64 ? symbol : 0;
  }

  place(n) {
    check(n >= 0 && n < this.places.length, WHAT);
    return this.places[n];
  }

  nextTerm(before, bits) {
    const shared = this.codes[128 + Math.min(before.length, 15)].read(bits);
    check(shared <= before.length, WHAT);
    let term = before.slice(0, shared);
    let code = term === '' ? 1 : this.after(term.at(-1));
    if (shared < before.length) {
      code = 64 + this.after(before[shared]);
      if (code === 64) {
        check(this.placeOf.has(before[shared]), WHAT);
        term += this.place(this.placeOf.get(before[shared]) + this.number(64, bits));
        code = this.after(term.at(-1));
      }
    }
    for (let symbol = this.codes[code].read(bits); symbol !== 0; symbol = this.codes[code].read(bits)) {
      check(symbol - 2 < this.units.length && term.length < 64, WHAT);
      term += symbol === 1 ? this.place(bits.u(this.placeWidth)) : this.units[symbol - 2];
      code = this.after(term.at(-1));
    }
    check(before < term && term.length <= 64, WHAT);
    return term;
  }

  /** Ranks of documents of a list, or of a part of it, that begins after an end. */
  postings(bits, total, first, count) {
    const ranks = [];
    const mean = Math.max(1, Math.floor(Math.floor((this.positions * 11) / 16) / total));
    const usual = Math.floor(Math.log2(mean));
    let end = first;
    for (let i = 0; i < count; i++) {
      let level = Math.max(usual, this.exponent(end));
      let at = end + bits.zeros() * 2 ** level;
      while (level > this.exponent(at)) {
        const step = this.exponent(at);
        at += bits.high(level - step) * 2 ** step;
        level = step;
      }
      const found = this.classAt(at);
      check(found, WHAT);
      ranks.push(found.rank + Math.floor((at - found.start) / 2 ** found.exponent));
      end = at + 2 ** found.exponent;
    }
    return ranks;
  }

  /** The terms of a block, each with what finds its documents. */
  async block(i) {
    const { offset, length, crc } = this.blocks[i];
    const r = new Reader(await this.part(offset, length, crc));
    const [termsLength, listsLength] = [r.varint(), r.varint()];
    const bits = new Bits(r.take(termsLength));
    const count = Math.min(BLOCK, this.terms - BLOCK * i);
    const width = listsLength === 0 ? 0 : Math.floor(Math.log2(8 * listsLength)) + 1;
    const groups = [0, ...r.packed(Math.floor((count - 1) / 32), width)];
    const lists = new Bits(r.take(listsLength));
    check(r.left() === 0, WHAT);
    const found = new Map();
    for (let n = 0, term = this.firsts[i]; n < count; n++) {
      term = n > 0 ? this.nextTerm(term, bits) : term;
      const total = this.number(144, bits);
      check(total <= this.documents && (n % 32 > 0 || lists.at === groups[n / 32]), WHAT);
      found.set(term, this.list(lists, total));
    }
    return found;
  }

  list(bits, total) {
    if (total <= PART) {
      const ranks = this.postings(bits, total, 0, total);
      this.passTiers(bits, total);
      return async () => this.documentsOf(ranks);
    }
    const parts = [];
    let at = this.blocksLength + bits.u(40);
    for (let count = 0; count < total; count += PART) {
      const [end, length, crc] = [bits.u(40), bits.u(24), bits.u(32)];
      parts.push({ at, end, length, crc, count: Math.min(PART, total - count) });
      at += length;
    }
    bits.skip(this.hasTiers ? 64 : 0); // length and checksum of the tiers
    return async () => {
      const read = async (p) => this.postings(new Bits(await this.part(p.at, p.length, p.crc)), total, p.end, p.count);
      return this.documentsOf((await Promise.all(parts.map(read))).flat());
    };
  }

  /** Passes the tiers of a list, which say in which documents a term counts most. */
  passTiers(bits, total) {
    let tier = this.hasTiers && total >= 8 ? total : 0;
    while (tier > 0) {
      bits.skip(8); // the ceiling
      const most = tier < 16 ? 0 : tier >= 64 && tier < 128 ? 16 : Math.floor(tier / 8);
      const next = bits.u(most === 0 ? 0 : Math.floor(Math.log2(most)) + 1);
      check(next <= most, WHAT);
      const k = Math.floor(Math.log2(Math.max(1, Math.floor(Math.floor((tier * 11) / 16) / Math.max(1, next)))));
      for (let i = 0; i < next; i++) {
        bits.zeros();
        bits.skip(k);
      }
      tier = next;
    }
  }

  documentsOf(ranks) {
    check(ranks.every((rank, i) => i === 0 || rank > ranks[i - 1]), WHAT);
    return ranks.map((rank) => this.order[rank]);
  }

  /** The number of the block that a term would be in, or -1. */
  blockOf(term) {
    let [low, high] = [0, this.firsts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      [low, high] = this.firsts[middle] <= term ? [middle + 1, high] : [low, middle];
    }
    return low - 1;
  }

  /** Documents that have a term. */
  async having(term) {
    const cut = term.slice(0, 64);
    const i = this.blockOf(cut);
    const list = i < 0 ? undefined : (await this.block(i)).get(cut);
    return new Set(list ? await list() : []);
  }

  /** Documents that have a pair of words, undefined if the pair has no term: then it may be in any document. */
  async pair(term) {
    const i = this.blockOf(term);
    const list = i < 0 ? undefined : (await this.block(i)).get(term);
    return list && new Set(await list());
  }

  /** Documents that have a term that begins with a text. */
  async beginning(text) {
    const cut = text.slice(0, 64);
    const numbers = [];
    for (let i = Math.max(0, this.blockOf(cut)); i < this.firsts.length; i++) {
      if (numbers.length > 0 && !this.firsts[i].startsWith(cut)) {
        break;
      }
      numbers.push(i);
    }
    const blocks = await Promise.all(numbers.map((i) => this.block(i)));
    const found = blocks.flatMap((block) => [...block].filter(([term]) => term.startsWith(cut)));
    return new Set((await Promise.all(found.map(([, list]) => list()))).flat());
  }
}

function termCode(lengths) {
  check(lengths.length <= 2048, WHAT);
  return new PrefixCode(lengths, 13);
}

function limited(n, most) {
  check(n <= most, WHAT);
  return n;
}
