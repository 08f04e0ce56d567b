// The parts of one generation, each read at its first use (FORMAT.md, sections 5 to 14).
import { readDirectory } from './chunk.js';
import { readColumns } from './columns.js';
import { Reader } from './bytes.js';
import { check, support } from './errors.js';
import { IdIndex, Offsets } from './indexes.js';
import { IDENTITY, MODEL_LIMIT, readModel } from './model.js';
import { readManifest } from './manifest.js';
import { readContentHashes } from './proof.js';
import { readHeader, readTrailer } from './sections.js';
import { SearchIndex } from './search-index.js';

const FIRST_READ = 65536; // of a chunk
const SHORT_INDEX = 2 ** 18;
const NEAR_MODELS = 2 ** 20;
const KNOWN_TYPES = 13;

export class Parts {
  /** @param archive what all generations of a file have in common: other models, and room for columns */
  constructor(slice, archive) {
    this.slice = slice;
    this.archive = archive;
    this.made = new Map();
  }

  async open() {
    const { length } = this.slice;
    const [head, tail] = await Promise.all([this.slice.read(0, 16), this.slice.read(length - 40, 40)]);
    const version = readHeader(head);
    const trailer = readTrailer(tail);
    check(trailer && trailer.all === length, 'the trailer is not valid');
    check(trailer.major === version.major && trailer.minor === version.minor, 'header and trailer disagree');
    check(trailer.offset + trailer.length === length - 40, 'the manifest is not where it should be');
    this.manifest = readManifest(await this.slice.payload(trailer.offset, 6, 2 ** 19), length);
    this.sections = new Map(this.manifest.sections.map((s) => [s.type, s]));
    this.articles = this.manifest.articles;
    for (const { type, offset } of this.manifest.sections) {
      if (type > KNOWN_TYPES) {
        const h = await this.slice.header(offset);
        check(h.type === type, 'a section is of another type');
        support(h.flags & 1, `The archive has a part of the unknown type ${type}, which must not be left out`);
      }
    }
    return this;
  }

  /** Makes something at its first use. What failed is tried again. */
  once(key, make) {
    if (!this.made.has(key)) {
      const promise = make();
      this.made.set(key, promise);
      promise.catch(() => this.made.delete(key));
    }
    return this.made.get(key);
  }

  sectionOf(type) {
    const found = this.sections.get(type);
    check(found, 'a section that every archive has is not there');
    return found;
  }

  /** Fetches together what a first article needs, and further ranges: an index, or columns. */
  warm(what, ...further) {
    return this.once(`warm ${what}`, () => {
      const ranges = [rangeOf(this.sectionOf(5), this.manifest.chunks), ...further];
      const own = this.manifest.models.filter((model) => model.section.type !== 9);
      if (own.reduce((sum, model) => sum + model.section.length, 0) <= NEAR_MODELS) {
        ranges.push(...own.map((model) => [model.section.offset, model.section.length]));
      }
      return this.slice.prefetch(ranges);
    });
  }

  /** Fetches together what lists, look-ups and a first article need, as far as it is short and known where it is. */
  announce() {
    const { redacted, columnsBytes } = this.manifest;
    const others = [this.sections.get(10), redacted > 0 ? this.sectionOf(8) : undefined].filter(Boolean);
    const ranges = others.map(({ offset, length }) => [offset, Math.min(length, SHORT_INDEX)]);
    const columns = columnsBytes <= SHORT_INDEX ? this.nearColumns() : [];
    return this.warm('all', ...columns, rangeOf(this.sectionOf(4), this.articles), ...ranges);
  }

  async offsets() {
    return this.once('offsets', async () => {
      const { directory, start, length } = await this.slice.paged(this.sectionOf(5).offset, 5);
      return { start, index: new Offsets(directory, length, this.manifest.chunks, this.manifest.runs) };
    });
  }

  async idIndex() {
    return this.once('ids', async () => {
      const { directory, start, length } = await this.slice.paged(this.sectionOf(4).offset, 4);
      return { start, index: new IdIndex(directory, length, this.articles, this.articles - this.manifest.redacted) };
    });
  }

  page({ start, index }, i) {
    const page = index.pages[i];
    return this.slice.part(start + page.offset, page.length, page.crc);
  }

  async chunkOffset(k) {
    const offsets = await this.offsets();
    return offsets.index.chunk(k, await this.page(offsets, Math.floor(k / 1024)));
  }

  /** The first bytes of a chunk, no further than the next one. */
  async chunkRange(k) {
    const at = await this.chunkOffset(k);
    const isLast = k + 1 === this.manifest.chunks || (k + 1) % 1024 === 0;
    return [at, isLast ? FIRST_READ : Math.min(FIRST_READ, (await this.chunkOffset(k + 1)) - at)];
  }

  directory(k) {
    return this.once(`chunk ${k}`, async () => {
      const range = await this.chunkRange(k);
      await this.slice.prefetch([range]);
      const h = await this.slice.header(range[0]);
      check(h.type === 2 && h.checked <= 4096, 'a chunk is not where it should be');
      const found = readDirectory(await this.slice.checked(h), h.payload + h.checked, h.payload + h.length);
      const count = Math.min(64, this.articles - 64 * k);
      check(found.first === 64 * k && found.articles.length === count, 'a chunk has other articles');
      return found.articles;
    });
  }

  async model(n) {
    if (n === 0) {
      return IDENTITY;
    }
    check(n <= this.manifest.models.length, 'a text model is not there');
    return this.once(`model ${n}`, async () => {
      const named = this.manifest.models[n - 1];
      check(named.digest.length === 32, 'a text model has no digest');
      if (named.section.type === 9) {
        return this.archive.referredModel(named);
      }
      const model = await this.ownModel(named);
      check(model.number === n, 'a text model has another number');
      return model;
    });
  }

  async ownModel(named) {
    await this.slice.prefetch([[named.section.offset, named.section.length]]);
    return readModel(await this.slice.payload(named.section.offset, 1, MODEL_LIMIT), named);
  }

  /** Fetches the beginnings of the chunks of some articles together. */
  async prefetchArticles(ordinals) {
    await this.warm('article');
    const chunks = [...new Set(ordinals.map((n) => Math.floor(n / 64)))];
    await this.slice.prefetch(await Promise.all(chunks.map((k) => this.chunkRange(k))));
  }

  /** The columns of the run of an article. */
  async columns(n) {
    const { index } = await this.offsets();
    const k = index.run(n);
    return this.once(`run ${k}`, async () => {
      const end = index.columns[k + 1] ?? this.slice.length;
      const b = await this.slice.payload(index.columns[k], 3);
      check(index.columns[k] + 32 + b.length <= end, 'columns do not end before the next ones');
      const last = k + 1 < index.firsts.length ? 64 * index.firsts[k + 1] : this.articles;
      const columns = readColumns(b, 64 * index.firsts[k], last);
      this.archive.takeMemory(columns.memory());
      return columns;
    });
  }

  /** Where the columns are if the archive was written for readers from afar: directly before the offsets. */
  nearColumns() {
    const at = this.sectionOf(5).offset;
    const isFar = this.manifest.models.some((model) => model.section.type !== 9 && model.section.offset > at);
    return isFar ? [[at - this.manifest.columnsBytes, this.manifest.columnsBytes]] : [];
  }

  /** Distances of the deleted articles back from the first one of the generation, ascending. */
  async deletions() {
    const { deleted } = this.manifest;
    const b = await this.deletionsBytes();
    check(b || deleted === 0, 'the deletions are not there');
    return b ? readDeletions(new Reader(b), deleted) : [];
  }

  async deletionsBytes() {
    return this.sections.has(10) ? this.slice.payload(this.sectionOf(10).offset, 10) : undefined;
  }

  async contentHashes() {
    return this.once('hashes', async () => {
      const { chunks, redacted } = this.manifest;
      return readContentHashes(await this.slice.payload(this.sectionOf(8).offset, 8), chunks, redacted, this.articles);
    });
  }

  async redacted() {
    return this.manifest.redacted > 0 ? [...(await this.contentHashes()).leaves.keys()] : [];
  }

  async searchIndex() {
    if (!this.sections.has(13)) {
      return undefined;
    }
    return this.once('search', async () => {
      const { offset, length } = this.sections.get(13);
      await this.slice.prefetch([[offset, Math.min(length, SHORT_INDEX)]]);
      const { directory, start } = await this.slice.paged(offset, 13);
      return new SearchIndex(directory, this.articles, (at, size, crc) => this.slice.part(start + at, size, crc));
    });
  }
}

/** A short index as a whole; of a longer one about the directory, which has some bytes for each page. */
export function rangeOf({ offset, length }, entries) {
  return [offset, length <= SHORT_INDEX ? length : Math.min(length, 1024 + Math.ceil(entries / 1024) * 16)];
}

function readDeletions(r, deleted) {
  const count = r.varint();
  check(count > 0 && count <= r.left() && count >= deleted, 'the deletions have another number');
  const distances = [];
  for (let distance = 0; distances.length < count; ) {
    const difference = r.varint();
    check(difference > 0, 'an article is deleted twice');
    distance += difference;
    distances.push(distance);
  }
  check(r.left() === 0, 'bytes follow the deletions');
  return distances;
}
