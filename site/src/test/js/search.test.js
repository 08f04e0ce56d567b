// The search index of golden archives, compared with the words of their articles.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Search } from './reader.js';
import { folding, names, open } from './archives.js';
import { occurrences, parseQuery } from '../../main/resources/org/qirtas/site/reader/query.js';

const QUERIES = [
  'المدينة',
  'مدینه الوزير',
  '城市 开放',
  '书',
  'الوز*',
  'المدينة -الوزير',
  'nowhere',
  '"المدينة الوزير"',
  '"الوزير المدينة"',
  '"القاهرة المدينة" OR "城市开放" -مصر',
  'title:المدينة',
  'tag:a* OR body:书',
  'المدينة OR nowhere',
  '"می‌خواهم"',
];

const REFUSED = { '': 'empty', '-المدينة': 'excludes', '"a b': 'quote', 'OR a': 'or', 'a OR': 'or', 'a !': 'letters', '*': 'letters' };

async function withIndex() {
  const archives = await Promise.all(names.map(open));
  return archives.filter((archive) => archive.generations.every((g) => g.sections.has(13)));
}

const textsOf = (a) => [a.title, a.author, a.lead, a.body, ...(a.tags ?? [])].filter((text) => text !== undefined);

async function termsOf(archive, g, index) {
  const found = new Map();
  for (let n = 0; n < g.articles; n++) {
    const terms = textsOf(await g.article(n)).flatMap((text) => [...folding().terms(text)]);
    for (const term of terms) {
      found.set(term, (found.get(term) ?? new Set()).add(n >> index.groupBits));
    }
  }
  return found;
}

test('indexes have all terms of the articles, and no others', async () => {
  for (const archive of await withIndex()) {
    for (const g of archive.generations) {
      const index = await g.searchIndex();
      const expected = await termsOf(archive, g, index);
      const found = new Map();
      for (let i = 0; i < index.blocks.length; i++) {
        for (const [term, list] of await index.block(i)) {
          found.set(term, new Set((await list()).sort((a, b) => a - b)));
        }
      }
      assert.ok(found.size > 2);
      for (const [pair, documents] of [...found].filter(([term]) => term.startsWith(' '))) {
        const [first, second] = pair.slice(1).split(' ').map((word) => expected.get(word));
        assert.ok(index.hasPairs && [...documents].every((n) => first.has(n) && second.has(n)), pair);
        found.delete(pair);
      }
      assert.deepEqual(found, expected);
    }
  }
});

test('searches find the articles that have the words', async () => {
  for (const archive of (await withIndex()).filter((each) => each.articles < 1000)) {
    const articles = await Promise.all(Array.from({ length: archive.articles }, (unused, n) => archive.article(n)));
    for (const query of QUERIES) {
      for (const isWide of [false, true]) {
        const search = new Search(archive, query, folding(), { isWide });
        const candidates = await search.candidates();
        const hits = await search.verified(candidates);
        const expected = articles.filter((a) => search.matches(a));
        assert.deepEqual(hits.map(({ ordinal }) => ordinal), expected.map((a) => a.ordinal), query);
        assert.ok(!search.isExact || hits.length === candidates.length, query);
      }
    }
  }
});

test('queries that cannot be understood are refused', () => {
  for (const [query, reason] of Object.entries(REFUSED)) {
    assert.throws(() => parseQuery(query, folding()), { name: 'QueryError', message: reason }, query);
  }
});

test('phrases, joined words and beginnings are found where they are', () => {
  const found = (query, text, options) => {
    const [[term]] = parseQuery(query, folding(), options).required;
    return occurrences(term, folding().words(text)).map(({ start, end }) => text.slice(start, end));
  };
  assert.deepEqual(found('"the old city"', 'In the old city; the Old, City and the older city'), ['the old city', 'the Old, City']);
  assert.deepEqual(found('"می خواهم برو"', 'می\u200cخواهم برو'), ['می\u200cخواهم برو']);
  assert.deepEqual(found('میخواهم', 'می\u200cخواهم'), ['می\u200cخواهم']);
  assert.deepEqual(found('U.S*', 'the U.S. and a US state, u/sb'), ['U.S', 'u/sb']);
  assert.deepEqual(found('وزير', 'الوزير ووزير'), []);
  assert.deepEqual(found('وزير', 'الوزير ووزير وزيران', { isWide: true }), ['الوزير', 'ووزير']);
  assert.deepEqual(found('الوزير', 'وزير للوزير', { isWide: true }), ['وزير', 'للوزير']);
});

test('a search needs an index', async () => {
  const search = new Search(await open('general'), 'word', folding());
  await assert.rejects(search.candidates(), /no search index/);
});

test('words are folded and divided as in folding.md', () => {
  const words = (text) => folding().words(text).map(({ word }) => word);
  assert.deepEqual(words('مُحَمَّد'), ['محمد']);
  assert.deepEqual(words('Straße ½ Đà'), ['strasse', 'da']);
  assert.deepEqual(words('می\u200cخواهم'), ['مي', 'خواهم', 'ميخواهم']);
  assert.deepEqual(words('北京a'), ['北', '京', 'a']);
  assert.deepEqual([...folding().terms('北京a')].sort(), ['a', '京', '北京'].sort());
});
