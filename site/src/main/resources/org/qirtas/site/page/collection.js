// All archives of the page, opened when they are needed, as one collection.
import { Folding, httpSource, openArchive } from '../reader/index.js';
import { Lists } from './lists.js';

const FEW = 8;
const SHORT = 2 ** 20;

export class Collection {
  /** @param names the files of the archives */
  constructor(names) {
    this.names = names;
    this.made = new Map();
    this.open = new Map();
  }

  /** Makes something once; what failed is tried again. */
  once(key, make) {
    if (!this.made.has(key)) {
      const promise = make();
      this.made.set(key, promise);
      promise.catch(() => this.made.delete(key));
    }
    return this.made.get(key);
  }

  /** An archive, if the page names it. */
  async archive(name) {
    if (!this.names.includes(name)) {
      throw new RangeError(name);
    }
    return this.once(`archive ${name}`, async () => {
      const archive = await openArchive(await source(name), { beside });
      this.open.set(name, archive);
      return archive;
    });
  }

  /** The archives that were opened, in their order. */
  opened() {
    return this.names.filter((name) => this.open.has(name)).map((name) => ({ name, archive: this.open.get(name) }));
  }

  all() {
    return Promise.all(this.names.map((name) => this.archive(name)));
  }

  /** Whether lists are there, or cost little: of few archives, with short columns. */
  async hasLightLists() {
    if (this.made.has('lists') || this.names.length > FEW) {
      return this.made.has('lists');
    }
    return (await this.all()).reduce((sum, archive) => sum + archive.columnsBytes(), 0) <= SHORT;
  }

  lists() {
    return this.once('lists', async () => new Lists(this.names, await this.all()).open());
  }

  /** All versions of a key, in the order of the archives. */
  async versions(key) {
    const archives = await this.all();
    const found = await Promise.all(archives.map((archive) => archive.find(key)));
    return found.flatMap((ordinals, k) => ordinals.map((ordinal) => ({ archive: this.names[k], ordinal })));
  }

  folding() {
    return this.once('folding', async () => {
      const response = await fetch('folding.txt');
      if (!response.ok) {
        throw new Error('The table of letters is missing');
      }
      return new Folding(await response.text());
    });
  }
}

const source = (name) => httpSource(encodeURIComponent(name));

const beside = (name) => source(name).catch(() => undefined);
