// A file of one or several generations, read as one archive (FORMAT.md, section 14).
import { hex } from './checksums.js';
import { DamagedError, MissingModelError, UnsupportedError, check, support } from './errors.js';
import { Generation } from './generation.js';
import { modelMemory } from './manifest.js';
import { isFileName } from './model.js';
import { Slice, beginsLikeArchive, readHeader, readTrailer } from './sections.js';
import { Cache } from './sources.js';
import { logRoot } from './tree.js';
import { wholeLength } from './unfinished.js';

const TAIL = 16384;

/**
 * Opens an archive.
 *
 * @param source an object with the `size` of the file and `read(offset, length)`, which promises bytes
 * @param options `beside(name)` promises the source of another file of the folder, or undefined if there is none
 */
export async function openArchive(source, { beside = async () => undefined, ...cache } = {}) {
  const archive = new Archive(new Cache(source, cache), beside);
  await archive.open();
  return archive;
}

class Archive {
  constructor(cache, beside) {
    this.cache = cache;
    this.beside = beside;
    this.others = new Map();
  }

  async open() {
    const { size } = this.cache;
    await this.cache.prefetch([[0, Math.min(size, 16)], [Math.max(0, size - TAIL), Math.min(size, TAIL)]]);
    support(beginsLikeArchive(await this.cache.read(0, Math.min(size, 8))), 'This is no Qirtas archive');
    check(size >= 56, 'the file is too short');
    readHeader(await this.cache.read(0, 16));
    const end = await wholeLength(this.cache);
    this.unfinished = size - end;
    this.room = 2 ** 28 + 256 * end;
    this.generations = await Promise.all((await this.slices(end)).map((slice) => new Generation(slice, this).open()));
    this.firsts = [];
    this.articles = 0;
    for (const g of this.generations) {
      this.firsts.push(this.articles);
      this.articles += g.articles;
    }
    this.checkWhole();
  }

  async slices(end) {
    const slices = [];
    for (let at = end; at > 0; at = slices[0].start) {
      const trailer = readTrailer(await this.cache.read(at - 40, 40));
      check(trailer && slices.length < 1024, 'a generation has no trailer');
      const start = at - trailer.all;
      check(trailer.all >= 56 && start >= 0 && (start === 0 || start >= 56), 'a generation has no valid length');
      slices.unshift(new Slice(this.cache, start, trailer.all));
    }
    return slices;
  }

  checkWhole() {
    const isCatalogue = this.generations.some((g) => g.sections.has(11) || g.sections.has(12));
    support(!isCatalogue, 'This is a catalogue of archives, and no archive');
    const memory = this.generations.reduce((sum, g) => sum + modelMemory(g.manifest), 0);
    check(memory <= this.room, 'the text models take too much memory');
    const roots = this.generations.map((g) => g.manifest.root);
    this.generations.forEach(({ manifest }, k) => {
      check(manifest.continued <= k, 'a generation continues others that are not there');
      const previous = manifest.continued ? logRoot(roots.slice(k - manifest.continued, k)) : new Uint8Array(0);
      check(hex(manifest.previous) === hex(previous), 'a generation does not continue the one before');
    });
    /** What identifies the archive, as hexadecimal digits. Nothing is compared with it here. */
    this.root = hex(logRoot(roots));
  }

  /** Counts the memory of columns, which all generations share. */
  takeMemory(n) {
    this.columnsMemory = (this.columnsMemory ?? 0) + n;
    check(this.columnsMemory <= this.room, 'the columns take too much memory');
  }

  /** The text model of another generation or file. */
  async referredModel(named) {
    check(isFileName(named.file), 'a text model is in a file with a name that is a path');
    try {
      for (const g of [...this.generations, ...(await this.otherGenerations(named.file))]) {
        const isWanted = (other) => other.section.type !== 9 && hex(other.digest) === hex(named.digest);
        const found = g.manifest.models.find(isWanted);
        if (found) {
          return await g.ownModel({ ...found, tokens: named.tokens, dictionaryBytes: named.dictionaryBytes });
        }
      }
    } catch (e) {
      if (!(e instanceof DamagedError || e instanceof UnsupportedError)) {
        throw e;
      }
    }
    throw new MissingModelError(`The article needs a text model of another file: ${named.file || 'no name is known'}`);
  }

  async otherGenerations(name) {
    const source = name === '' ? undefined : await this.beside(name);
    if (source && !this.others.has(name)) {
      this.others.set(name, await openArchive(source));
    }
    return this.others.get(name)?.generations ?? [];
  }

  /** The generation of an article, and its ordinal there. */
  at(ordinal) {
    if (!Number.isInteger(ordinal) || ordinal < 0 || ordinal >= this.articles) {
      throw new RangeError(`The archive has no article ${ordinal}; it has ${this.articles}`);
    }
    const k = this.firsts.findLastIndex((first) => first <= ordinal);
    return [this.generations[k], ordinal - this.firsts[k]];
  }

  async article(ordinal) {
    const [g, n] = this.at(ordinal);
    return { ordinal, ...(await g.article(n)) };
  }

  async headline(ordinal) {
    const [g, n] = this.at(ordinal);
    return { ordinal, ...(await g.headline(n)) };
  }

  /** Headlines of several articles, whose bytes are fetched together; an error in place of one that cannot be read. */
  async headlines(ordinals) {
    await this.prefetch(ordinals);
    return Promise.all(ordinals.map((ordinal) => this.headline(ordinal).catch((error) => ({ ordinal, error }))));
  }

  async prefetch(ordinals) {
    const wanted = this.generations.map(() => []);
    for (const ordinal of ordinals) {
      const [g, n] = this.at(ordinal);
      wanted[this.generations.indexOf(g)].push(n);
    }
    await Promise.all(wanted.map((list, k) => list.length && this.generations[k].prefetchArticles(list)));
  }

  async isRedacted(ordinal) {
    const [g, n] = this.at(ordinal);
    return g.isRedacted(n);
  }

  /** Ordinals of the deleted articles. */
  deleted() {
    this.deletions ??= this.findDeleted();
    this.deletions.catch(() => (this.deletions = undefined));
    return this.deletions;
  }

  async findDeleted() {
    const found = new Set();
    for (const [k, g] of this.generations.entries()) {
      for (const distance of await g.deletions()) {
        const ordinal = this.firsts[k] - distance;
        check(ordinal >= this.firsts[k - g.manifest.continued], 'an article of another archive is deleted');
        found.add(ordinal);
      }
    }
    return found;
  }

  /** Ordinals of all versions of an article by id or url, the current one last. Deleted ones are left out. */
  async find(key) {
    const [deleted, ...found] = await Promise.all([this.deleted(), ...this.generations.map((g) => g.find(key))]);
    return found.flatMap((list, k) => list.map((n) => this.firsts[k] + n)).filter((n) => !deleted.has(n));
  }

  /** Fetches together what lists, look-ups and a first article need. */
  async announce() {
    await Promise.all(this.generations.map((g) => g.announce()));
  }

  /** Bytes of what lists need. */
  columnsBytes() {
    return this.generations.reduce((sum, g) => sum + g.manifest.columnsBytes, 0);
  }

  /** Gives what the columns hold of each article to a function, with its ordinal. */
  async eachRow(take) {
    await Promise.all(this.generations.map((g, k) => g.eachRow((row, n) => take(row, this.firsts[k] + n))));
  }

  /** What the columns hold of all articles, by ordinal. */
  async rows() {
    const rows = [];
    await this.eachRow((row, n) => (rows[n] = row));
    return rows;
  }

  /** Ordinals of articles that lists leave out: the deleted and the redacted ones. */
  async absent() {
    const absent = new Set(await this.deleted());
    const redacted = await Promise.all(this.generations.map((g) => g.redacted()));
    redacted.forEach((ordinals, k) => ordinals.forEach((n) => absent.add(this.firsts[k] + n)));
    return absent;
  }

  /** Ordinals of articles whose row satisfies a condition; from columns alone, without deleted ones. */
  async select(condition) {
    const [deleted, rows] = await Promise.all([this.deleted(), this.rows()]);
    return [...rows.keys()].filter((n) => condition(rows[n]) && !deleted.has(n));
  }
}
