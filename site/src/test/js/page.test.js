// What the page computes without a browser: periods, criteria, and lists over several archives.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Criteria } from '../../main/resources/org/qirtas/site/page/criteria.js';
import { Lists } from '../../main/resources/org/qirtas/site/page/lists.js';
import { Period } from '../../main/resources/org/qirtas/site/page/period.js';
import { open } from './archives.js';

const criteria = (query) => Criteria.of(new URLSearchParams(query));

test('years, months and days', () => {
  for (const text of ['2022', '2022-01', '2022-12', '2020-02-29', '0000', '-0044-03-15', '0099-12-31']) {
    assert.equal(Period.of(text).text, text);
  }
  for (const text of ['', '22', '2022-13', '2022-1', '2022-02-29', '2022-04-31', '-0000', 'x2022', null]) {
    assert.equal(Period.of(text), undefined, text);
  }
  assert.equal(Period.of('2022-12').next().text, '2023-01');
  assert.equal(Period.of('2022-01-01').next(-1).text, '2021-12-31');
  assert.deepEqual(Period.of('2022').shorter().map(({ text }) => text).slice(-1), ['2022-12']);
  assert.equal(Period.of('2024-02').shorter().length, 29);
  assert.equal(Period.of('2022-12').end, Date.UTC(2023, 0));
});

test('criteria are what an address says, and change it', () => {
  const asked = criteria('q=+flood+&source=a&source=b&order=oldest&page=2&other=1');
  const address = (changed) => new URLSearchParams(changed.parameters()).toString();
  assert.deepEqual([asked.query, asked.order, asked.page], ['flood', 'oldest', 2]);
  assert.equal(address(asked.toggled('source', 'a')), 'q=+flood+&order=oldest&source=b');
  assert.equal(address(criteria('date=2022').toggled('date', '2022-01')), 'date=2022-01');
  assert.deepEqual([criteria('page=-1').page, criteria('page=1e400').page, criteria('order=best').order], [0, 0, 'newest']);
});

test('lists of several archives', async () => {
  const names = ['deletions', 'dates', 'redacted', 'empty'];
  const archives = await Promise.all(names.map(open));
  const lists = await new Lists(names, archives).open();
  const expected = [];
  for (const [k, archive] of archives.entries()) {
    const absent = await archive.absent();
    for (let ordinal = 0; ordinal < archive.articles; ordinal++) {
      if (!absent.has(ordinal)) {
        const { published } = await archive.headline(ordinal);
        expected.push({ place: lists.firsts[k] + ordinal, millis: published?.millis ?? null });
      }
    }
  }
  assert.ok(expected.length < lists.size);
  const dated = expected.filter(({ millis }) => millis !== null);
  const later = [...dated].sort((a, b) => a.millis - b.millis || a.place - b.place).map(({ place }) => place);
  const undated = expected.filter(({ millis }) => millis === null).map(({ place }) => place);
  assert.deepEqual(lists.select(criteria('order=added')), expected.map(({ place }) => place));
  assert.deepEqual(lists.select(criteria('order=oldest')), [...later, ...undated]);
  assert.deepEqual(lists.select(criteria('')), [...later.toReversed(), ...undated.toReversed()]);
  later.forEach((place, i) => assert.deepEqual(lists.neighbours(place), [later[i - 1], later[i + 1]]));
  assert.deepEqual(lists.neighbours(undated[0]), [undefined, undefined]);
  assert.equal(lists.select(criteria('archive=redacted&archive=empty')).length, 63);
  const inYear = lists.select(criteria('date=2015'));
  assert.equal(inYear.length, lists.periods(1).find(({ value }) => value === '2015').count);
  assert.deepEqual(lists.at(lists.placeOf('dates', 3)).ordinal, 3);
});
