// A search in all archives. What it found is kept for its other pages.
import { Search, UnsupportedError, scores, weight } from '../reader/index.js';

const STEP = 8;

/** How many articles are compared for their order by score. */
export const RANKED = 100;

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
    run.places ??= criteria.order === 'best' ? await this.rank(run, criteria, places) : places;
    for (let step = STEP; run.hits.length < count && run.compared < places.length; step *= 2) {
      const next = run.places.slice(run.compared, run.compared + Math.max(step, count - run.hits.length));
      run.hits.push(...(await this.verified(next)));
      run.compared += next.length;
    }
    return run.hits.slice(0, count);
  }

  /**
   * Begins a run with the best articles, the best first. All are compared if they are few. Otherwise the index chooses
   * those with the most and the rarest terms, the newest of them, and the others follow in this order.
   */
  async rank(run, criteria, places) {
    const holders = this.holdersAmong(this.lists.select(criteria));
    const promise = new Map(places.map((place) => [place, 0]));
    for (const { weight: each, having } of holders) {
      having.filter((place) => promise.has(place)).forEach((place) => promise.set(place, promise.get(place) + each));
    }
    const ordered = [...places].sort((a, b) => promise.get(b) - promise.get(a));
    const compared = await this.verified(ordered.slice(0, RANKED));
    const found = scores(holders.map(({ weight: each }) => each), compared.map(({ measures }) => measures()));
    const byScore = [...compared.keys()].sort((a, b) => found[b] - found[a] || compared[a].place - compared[b].place);
    run.hits = byScore.map((i) => compared[i]);
    run.compared = Math.min(RANKED, places.length);
    return ordered;
  }

  /** The weight of each required term, and the places of articles that may have it, among some. */
  holdersAmong(places) {
    const among = new Set(places);
    return this.searches.find(Boolean).terms.map((unused, t) => {
      const all = this.searches.flatMap(({ holders }, k) => (holders?.[t] ?? []).map((n) => this.lists.firsts[k] + n));
      const having = all.filter((place) => among.has(place));
      return { having, weight: weight(places.length, having.length) };
    });
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
        const hits = ordinals.length > 0 ? await search.verified(ordinals) : [];
        hits.forEach((article) => found.set(this.lists.firsts[k] + article.ordinal, { article, search }));
      }),
    );
    return places.filter((place) => found.has(place)).map((place) => {
      const { article, search } = found.get(place);
      return { place, article, measures: () => search.measures(article) };
    });
  }
}
