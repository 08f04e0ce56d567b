// Flipped, missing and added bytes: an error, never another article.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Search, bytesSource, openArchive } from './reader.js';
import { beside, folding, golden, names, open } from './archives.js';

const EXPECTED = new Set(['DamagedError', 'UnsupportedError', 'RedactedError', 'MissingModelError']);

/** Numbers that are the same in every run. */
function numbers(seed) {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

async function orError(make) {
  try {
    return await make();
  } catch (e) {
    assert.ok(EXPECTED.has(e.name), e.stack);
    return e.name;
  }
}

/** What a reader gets of an archive: articles, a look-up, rows, a search; an error's name where there is one. */
async function readAll(b) {
  return orError(async () => {
    const archive = await openArchive(bytesSource(b), { beside });
    const all = { root: archive.root, articles: [] };
    for (let n = 0; n < archive.articles; n += 7) {
      all.articles.push(await orError(() => archive.article(n)));
    }
    all.found = await orError(() => archive.find('en1'));
    all.rows = await orError(() => archive.rows());
    const search = new Search(archive, 'المدينة', folding());
    all.candidates = await orError(() => search.candidates());
    return all;
  });
}

/** Each answer is the right one or the name of an error. */
function assertNothingElse(right, read, where) {
  if (typeof read === 'string') {
    return;
  }
  assert.equal(read.articles.length, right.articles.length, where);
  for (const [i, article] of read.articles.entries()) {
    if (typeof article !== 'string') {
      assert.deepEqual(article, right.articles[i], where);
    }
  }
  for (const part of ['root', 'found', 'rows', 'candidates']) {
    if (!EXPECTED.has(read[part])) {
      assert.deepEqual(read[part], right[part], `${where}: ${part}`);
    }
  }
}

for (const name of names.filter((each) => each !== 'many-articles')) { // it has too many for so many readings
  test(`${name}: flipped bits`, async () => {
    const whole = golden(`${name}.qrt`);
    const right = await readAll(whole);
    const below = numbers(whole.length);
    for (let i = 0; i < 40; i++) {
      const b = whole.slice();
      const at = below(b.length);
      b[at] ^= 1 << below(8);
      assertNothingElse(right, await readAll(b), `${name}, bit of byte ${at}`);
    }
  });
}

test('a file that was cut off', async () => {
  const whole = golden('general.qrt');
  for (let length = 0; length < whole.length; length += 97) {
    const read = await readAll(whole.subarray(0, length));
    assert.ok(read === 'DamagedError' || (length < 8 && read === 'UnsupportedError'), `${length}: ${read}`);
  }
});

test('an older state is not shown in place of damage', async () => {
  const whole = golden('generations.qrt');
  const b = whole.slice();
  b[b.length - 30] ^= 1;
  assert.equal(await readAll(b), 'DamagedError');
});

test('an unfinished append is told', async () => {
  const archive = await open('unfinished-append');
  assert.ok(archive.unfinished > 0);
  assert.equal((await open('generations')).unfinished, 0);
});

test('a model that is not there concerns its articles alone', async () => {
  const archive = await openArchive(bytesSource(golden('model-references.qrt')));
  const outcomes = [];
  for (let n = 0; n < archive.articles; n++) {
    outcomes.push(await archive.article(n).then(() => 'read', (e) => e.name));
  }
  assert.deepEqual([...new Set(outcomes)].sort(), ['MissingModelError', 'read']);
});
