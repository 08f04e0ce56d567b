// Every golden archive, compared with what its JSON file says.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RedactedError, Search, UnsupportedError, canonicalForm, openArchive, proofOf, rootOfProof } from './reader.js';
import { sha256, hex } from '../../main/resources/org/qirtas/site/reader/checksums.js';
import { expectedOf, folding, names, open, sourceOf } from './archives.js';

const LONG = 150;

const shown = (text) => (text.length <= LONG ? text : { units: text.length, sha256: hex(sha256(utf16(text))) });

function utf16(text) {
  const b = new Uint8Array(2 * text.length);
  for (let i = 0; i < text.length; i++) {
    b[2 * i] = text.charCodeAt(i) & 255;
    b[2 * i + 1] = text.charCodeAt(i) >> 8;
  }
  return b;
}

function asExpected(article) {
  const { ordinal, views, attributes, original, ...rest } = article;
  const json = {};
  for (const [name, value] of Object.entries(rest)) {
    json[name] = typeof value === 'string' ? shown(value) : Array.isArray(value) ? value.map(shown) : value;
    if (value?.wording !== undefined) {
      json[name] = { ...value, wording: shown(value.wording) };
    }
  }
  if (views !== undefined) {
    json.views = Number(views);
  }
  if (attributes.size > 0) {
    json.attributes = Object.fromEntries([...attributes].map(([name, value]) => [name, shown(value)]));
  }
  if (original) {
    json.original = original.length <= LONG ? hex(original) : { bytes: original.length, sha256: hex(sha256(original)) };
  }
  return json;
}

function matches(row, { publishedFrom, publishedUntil, ...texts }) {
  const [[name, value]] = [...Object.entries(texts), ['published', undefined]];
  if (name !== 'published') {
    return row[name] === value;
  }
  const date = row.published;
  return date !== null && date.form !== '?=' && date.millis >= publishedFrom && date.millis < publishedUntil;
}

for (const name of names) {
  test(`${name}: articles`, async () => {
    const expected = expectedOf(name);
    const archive = await open(name);
    assert.equal(archive.root, expected.root);
    assert.equal(archive.articles, expected.articles.length);
    for (const [n, article] of expected.articles.entries()) {
      if (article === null) {
        await assert.rejects(archive.article(n), RedactedError);
        await assert.rejects(archive.headline(n), RedactedError);
        continue;
      }
      const read = await archive.article(n);
      assert.deepEqual(asExpected(read), article);
      const { lead, body, original, ...head } = read;
      assert.deepEqual(await archive.headline(n), head);
    }
  });

  test(`${name}: look-ups, filters, searches, proofs`, async () => {
    const expected = expectedOf(name);
    const archive = await open(name);
    for (const { key, ordinals } of expected.lookups) {
      assert.deepEqual(await archive.find(key), ordinals, key);
    }
    for (const { ordinals, ...filter } of expected.filters) {
      assert.deepEqual(await archive.select((row) => matches(row, filter)), ordinals);
    }
    for (const { query, ordinals } of expected.searches ?? []) {
      const search = new Search(archive, query, folding());
      const hits = await search.verified(await search.candidates());
      assert.deepEqual(hits.map(({ ordinal }) => ordinal), ordinals, query);
    }
    for (const proof of expected.proofs) {
      const ordinal = (archive.firsts[proof.generation ?? 0] ?? 0) + proof.ordinal;
      assert.deepEqual(await proofOf(archive, ordinal), proof);
      assert.equal(rootOfProof(proof), archive.root);
      const other = Buffer.from(canonicalForm({ ...(await archive.article(ordinal)), title: 'other' }));
      assert.notEqual(rootOfProof({ ...proof, content: other.toString('base64') }), archive.root);
    }
  });
}

test('a catalogue is refused', async () => {
  await assert.rejects(openArchive(sourceOf('catalogue.qrts')), UnsupportedError);
});
