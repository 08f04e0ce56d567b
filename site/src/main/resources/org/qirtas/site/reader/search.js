// A search for words and phrases (docs/format/search.md, section 7).
import { support } from './errors.js';
import { countOf, occurrences, parseQuery } from './query.js';
import { frequency } from './ranking.js';

const LONGEST_TERM = 64;
const LONGEST_OF_PAIR = 30;

export class Search {
  /** @param options as for a query */
  constructor(archive, query, folding, options) {
    this.archive = archive;
    this.folding = folding;
    this.query = parseQuery(query, folding, options);
    /** The required terms, which have weights. */
    this.terms = this.query.required.flat();
    this.fields = new Set([...this.terms, ...this.query.excluded].flatMap(({ fields }) => fields));
    /** Whether all candidates match, if the indexes do not lie. */
    this.isExact = this.query.excluded.length === 0 && this.query.required.flat().every(isOneWord);
  }

  /** Ordinals of articles that may match, ascending, by the search indexes alone. Deleted articles are left out. */
  async candidates() {
    const { archive } = this;
    const [deleted, ...found] = await Promise.all([archive.deleted(), ...archive.generations.map((g) => this.of(g))]);
    const whole = (lists) => lists.flatMap((list, k) => list.map((n) => archive.firsts[k] + n)).filter((n) => !deleted.has(n));
    /** For each required term the ordinals of articles that may have it. */
    this.holders = this.terms.map((unused, t) => whole(found.map(({ holders }) => holders[t])));
    return whole(found.map(({ all }) => all.sort((a, b) => a - b)));
  }

  async of(generation) {
    if (generation.articles === 0) {
      return { all: [], holders: this.terms.map(() => []) };
    }
    const index = await generation.searchIndex();
    support(index, 'The archive has no search index');
    this.isExact &&= index.groupBits === 0;
    const sets = await Promise.all(
      this.query.required.map((terms) => Promise.all(terms.map((term) => this.documents(index, term)))),
    );
    const size = 2 ** index.groupBits;
    const ordinals = (documents) =>
      [...documents]
        .flatMap((n) => Array.from({ length: size }, (unused, i) => n * size + i))
        .filter((n) => n < generation.articles);
    return { all: ordinals(intersection(sets.map(union))), holders: sets.flat().map(ordinals) };
  }

  /** Documents that have the words of a term on some way from its first place to its last. */
  async documents(index, { words, end }) {
    const ofWords = words.map((each) => this.having(index, each));
    const ofPairs = index.hasPairs ? this.pairs(words).map((pair) => index.pair(pair)) : [];
    const [sets, pairs] = await Promise.all([Promise.all(ofWords), Promise.all(ofPairs)]);
    const reached = new Map();
    words.forEach((each, i) => {
      const before = each.from === 0 ? sets[i] : intersection([reached.get(each.from) ?? new Set(), sets[i]]);
      reached.set(each.to, union([reached.get(each.to) ?? new Set(), before]));
    });
    return intersection([reached.get(end), ...pairs.filter((set) => set !== undefined)]);
  }

  having(index, { word, isBeginning }) {
    return isBeginning || this.folding.isSingle(word) ? index.beginning(word) : index.having(word);
  }

  /** Terms of pairs of a phrase: words that follow each other where there is no other way. */
  pairs(words) {
    const isAlone = (each) =>
      words.every((other) => other === each || other.to <= each.from || other.from >= each.to) &&
      !each.isBeginning && !this.folding.isSingle(each.word) && each.word.length <= LONGEST_OF_PAIR;
    return words.slice(1).flatMap((second, i) => {
      const first = words[i];
      return first.to === second.from && isAlone(first) && isAlone(second) ? [` ${first.word} ${second.word}`] : [];
    });
  }

  /** Whether an article has what is searched for. The index may lie, so hits are shown only after this. */
  matches(article) {
    const wordsOf = this.wordsOf(article);
    const has = (term) => term.fields.some((name) => wordsOf(name).some((each) => occurrences(term, each).length > 0));
    return this.query.required.every((terms) => terms.some(has)) && !this.query.excluded.some(has);
  }

  /** The words of each text of a field of an article. */
  wordsOf(article) {
    const words = new Map();
    return (name) => {
      if (!words.has(name)) {
        const texts = name === 'tags' ? (article.tags ?? []) : [article[name] ?? ''];
        words.set(name, texts.map((text) => this.folding.words(text)));
      }
      return words.get(name);
    };
  }

  /** The articles that match, of some candidates. */
  async verified(ordinals) {
    await this.archive.prefetch(ordinals);
    const found = await Promise.all(ordinals.map((n) => this.article(n)));
    return found.filter((article) => article && this.matches(article));
  }

  /** What the score of an article needs: how often it has each required term, and how long its searched texts are. */
  measures(article) {
    const wordsOf = this.wordsOf(article);
    const count = (term, name) => sum(wordsOf(name).map((words) => countOf(term, words)));
    const frequencies = this.terms.map((term) => {
      const [title, others] = [term.fields.filter(isTitle), term.fields.filter((name) => !isTitle(name))];
      return frequency(...[title, others].map((names) => sum(names.map((name) => count(term, name)))));
    });
    const units = [...this.fields].flatMap((name) => article[name] ?? []).map((text) => text.length);
    return { frequencies, units: sum(units) };
  }

  /** Where a text of a field has required terms. */
  places(text, field) {
    const words = this.folding.words(text);
    const terms = this.query.required.flat().filter((term) => term.fields.includes(field));
    return terms.flatMap((term) => occurrences(term, words)).sort((a, b) => a.start - b.start || b.end - a.end);
  }

  async article(n) {
    return (await this.archive.isRedacted(n)) ? undefined : this.archive.article(n);
  }
}

const isOneWord = ({ isOfField, words, end }) => !isOfField && end === 1 && words.every(({ word }) => word.length <= LONGEST_TERM);

const isTitle = (name) => name === 'title';

const sum = (numbers) => numbers.reduce((all, each) => all + each, 0);

const union = (sets) => (sets.length === 1 ? sets[0] : new Set(sets.flatMap((set) => [...set])));

function intersection(sets) {
  const [smallest, ...others] = [...sets].sort((a, b) => a.size - b.size);
  return new Set([...smallest].filter((n) => others.every((set) => set.has(n))));
}
