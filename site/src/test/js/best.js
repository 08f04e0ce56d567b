// Compares the order of searches with that of the library: node best.js EXPECTED ARCHIVE...
// EXPECTED has objects with the parameters of a list and the ordinals in all archives, the best first.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { bytesSource, openArchive } from './reader.js';
import { folding } from './archives.js';
import { Criteria } from '../../main/resources/org/qirtas/site/page/criteria.js';
import { Lists } from '../../main/resources/org/qirtas/site/page/lists.js';
import { CollectionSearch } from '../../main/resources/org/qirtas/site/page/searches.js';

const [expected, ...names] = process.argv.slice(2);
const archives = await Promise.all(names.map((name) => openArchive(bytesSource(new Uint8Array(readFileSync(name))))));
const lists = await new Lists(names, archives).open();
const collection = { names, all: async () => archives, lists: async () => lists };

for (const { parameters, ordinals } of JSON.parse(readFileSync(expected, 'utf8'))) {
  const criteria = Criteria.of(new URLSearchParams(parameters));
  const search = await new CollectionSearch(collection, criteria, folding()).open();
  const hits = await search.first(criteria, search.select(criteria), lists.size);
  assert.deepEqual(hits.map(({ place }) => place), ordinals, parameters);
}
