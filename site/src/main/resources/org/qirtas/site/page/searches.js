// A search in all archives. What it found is kept for its other pages.
import { Search, UnsupportedError } from '../reader/index.js';

const STEP = 8;

export class CollectionSearch {
  constructor(collection, { query, isWide }, folding) {
    this.collection = collection;
    this.searches = collection.names.map(() => undefined);
    this.make = (archive) => new Search(archive, query, folding, { isWide });
    this.places = (text, field) => this.searches.find(Boolean).places(text, field);
    /** The archives that have no search index. */
    this.without = [];
    this.runs = new Map();
  }

  /** Asks the indexes of all archives. */
  async open() {
    const archives = await this.collection.all();
    const found = await Promise.all(archives.map((archive, k) => this.candidates(archive, k)));
    this.lists = await this.collection.lists();
    this.candidatePlaces = found.flatMap((ordinals, k) => ordinals.map((n) => this.lists.firsts[k] + n));
    this.isExact = this.searches.every((search) => search.isExact);
    return this;
  }

  async candidates(archive, k) {
    this.searches[k] = this.make(archive);
    try {
      return await this.searches[k].candidates();
    } catch (e) {
      if (!(e instanceof UnsupportedError)) {
        throw e;
      }
      this.without.push(this.collection.names[k]);
      return [];
    }
  }

  /** The places that may match and that criteria ask for, in their order. */
  select(criteria) {
    return this.lists.select(criteria, this.candidatePlaces);
  }

  /** The first articles that match, of places that were selected. The index alone finds too many in some searches. */
  async first(criteria, places, count) {
    const run = this.runOf(criteria);
    for (let step = STEP; run.hits.length < count && run.compared < places.length; step *= 2) {
      const next = places.slice(run.compared, run.compared + Math.max(step, count - run.hits.length));
      run.hits.push(...(await this.verified(next)));
      run.compared += next.length;
    }
    return run.hits.slice(0, count);
  }

  /** The number of articles that match, if it is known: the index may know it, or all were compared. */
  count(criteria, places) {
    const { hits, compared } = this.runOf(criteria);
    if (compared >= places.length) {
      return hits.length;
    }
    return this.isExact ? places.length : undefined;
  }

  /** What was compared already for the same selection. */
  runOf(criteria) {
    const key = new URLSearchParams(criteria.with('page', '').parameters()).toString();
    if (!this.runs.has(key)) {
      this.runs.set(key, { hits: [], compared: 0 });
    }
    return this.runs.get(key);
  }

  async verified(places) {
    const at = places.map((place) => this.lists.at(place));
    const found = new Map();
    await Promise.all(
      this.searches.map(async (search, k) => {
        const ordinals = at.filter(({ name }) => name === this.collection.names[k]).map(({ ordinal }) => ordinal);
        const articles = ordinals.length > 0 ? await search.verified(ordinals) : [];
        articles.forEach((article) => found.set(this.lists.firsts[k] + article.ordinal, article));
      }),
    );
    return places.filter((place) => found.has(place)).map((place) => ({ place, article: found.get(place) }));
  }
}
