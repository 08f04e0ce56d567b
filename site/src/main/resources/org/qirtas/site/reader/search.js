// A search for words (docs/format/search.md, section 7).
import { support } from './errors.js';

const STEP = 8;
const TEXTS = ['title', 'author', 'lead', 'body'];

/** What is searched for: each word is required; one with - before it is excluded, one with * after it begins words. */
export function parseQuery(text, folding) {
  return text.split(/\s+/).flatMap((part) => {
    const isExcluded = part.startsWith('-');
    const words = folding.words(part).map(({ word }) => word);
    return words.map((word, i) => ({ word, isExcluded, isBeginning: part.endsWith('*') && i === words.length - 1 }));
  });
}

export class Search {
  constructor(archive, query, folding) {
    this.archive = archive;
    this.folding = folding;
    this.words = parseQuery(query, folding);
    this.required = this.words.filter((each) => !each.isExcluded);
    this.hits = [];
    this.compared = 0;
    /** Whether all candidates match, if the indexes do not lie. */
    this.isExact = this.words.every(({ word, isExcluded }) => !isExcluded && word.length <= 64);
  }

  /** Ordinals of articles that may match, ascending, by the search indexes alone. Deleted articles are left out. */
  async candidates() {
    const { archive } = this;
    if (this.required.length === 0) {
      return [];
    }
    const [deleted, ...found] = await Promise.all([archive.deleted(), ...archive.generations.map((g) => this.of(g))]);
    return found.flatMap((list, k) => list.map((n) => archive.firsts[k] + n)).filter((n) => !deleted.has(n));
  }

  async of(generation) {
    if (generation.articles === 0) {
      return [];
    }
    const index = await generation.searchIndex();
    support(index, 'The archive has no search index');
    this.isExact &&= index.groupBits === 0;
    const sets = await Promise.all(
      this.required.map(({ word, isBeginning }) =>
        isBeginning || this.folding.isSingle(word) ? index.beginning(word) : index.having(word),
      ),
    );
    const documents = [...sets[0]].filter((n) => sets.every((set) => set.has(n))).sort((a, b) => a - b);
    const size = 2 ** index.groupBits;
    const ordinals = documents.flatMap((n) => Array.from({ length: size }, (unused, i) => n * size + i));
    return ordinals.filter((n) => n < generation.articles);
  }

  /** Whether an article has what is searched for. The index may lie, so hits are shown only after this. */
  matches(article) {
    const texts = [...TEXTS.map((name) => article[name] ?? ''), ...(article.tags ?? [])];
    const words = new Set(texts.flatMap((text) => this.folding.words(text).map(({ word }) => word)));
    const has = ({ word, isBeginning }) =>
      isBeginning ? [...words].some((each) => each.startsWith(word)) : words.has(word);
    return this.words.every((each) => has(each) !== each.isExcluded);
  }

  /** The articles that match, of some candidates. */
  async verified(ordinals) {
    await this.archive.prefetch(ordinals);
    const articles = await Promise.all(ordinals.map((n) => this.article(n)));
    return articles.filter((article) => article && this.matches(article));
  }

  /** The first articles that match, of candidates in an order that stays the same. */
  async first(candidates, count) {
    while (this.hits.length < count && this.compared < candidates.length) {
      const next = candidates.slice(this.compared, this.compared + Math.max(STEP, count - this.hits.length));
      this.hits.push(...(await this.verified(next)));
      this.compared += next.length;
    }
    return this.hits.slice(0, count);
  }

  /** Where a text has required words. */
  places(text) {
    const isWanted = ({ word }) =>
      this.required.some((each) => (each.isBeginning ? word.startsWith(each.word) : word === each.word));
    return this.folding.words(text).filter(isWanted).sort((a, b) => a.start - b.start || b.end - a.end);
  }

  async article(n) {
    return (await this.archive.isRedacted(n)) ? undefined : this.archive.article(n);
  }
}
