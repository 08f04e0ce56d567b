// Archives on a web server: what a reader asks for, and what it makes of strange answers.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SourceError, bytesSource, httpSource, openArchive } from './reader.js';
import { golden, names } from './archives.js';
import { serve } from './server.js';

async function withServer(bytes, options, use) {
  const server = await serve(bytes, options);
  try {
    return await use(server);
  } finally {
    await server.close();
  }
}

test('articles are the same by HTTP', async () => {
  for (const name of names.filter((each) => !['empty', 'model-references', 'redacted'].includes(each))) {
    const bytes = golden(`${name}.qrt`);
    await withServer(bytes, {}, async ({ url, counts }) => {
      const local = await openArchive(bytesSource(bytes));
      const far = await openArchive(await httpSource(url), { gap: 100 });
      const n = local.articles - 1;
      assert.deepEqual(await far.article(n), await local.article(n));
      assert.ok(counts.requests <= 8, `${name}: ${counts.requests}`);
    });
  }
});

test('an archive for readers from afar takes four requests for a first article, and one for its rows', async () => {
  await withServer(golden('remote.qrt'), {}, async ({ url, counts }) => {
    const options = { gap: 1 };
    const archive = await openArchive(await httpSource(url), options);
    assert.equal(counts.requests, 2);
    await archive.article(0);
    assert.ok(counts.requests <= 4, String(counts.requests));
    const before = counts.requests;
    await archive.rows();
    assert.ok(counts.requests <= before + 1, String(counts.requests));
  });
});

test('a server without ranges sends the whole file', async () => {
  await withServer(golden('general.qrt'), { ranges: false }, async ({ url, counts }) => {
    const archive = await openArchive(await httpSource(url));
    await archive.article(5);
    assert.equal(counts.requests, 1);
    await assert.rejects(httpSource(url, { whole: 1000 }), SourceError);
  });
});

test('a file that changes is told', async () => {
  const bytes = golden('batches.qrt');
  await withServer(bytes, { etag: (n) => `"${n}"` }, async ({ url }) => {
    await assert.rejects(httpSource(url).then(openArchive).then((a) => a.article(0)), /changed while it was read/);
  });
});

test('no server', async () => {
  await assert.rejects(httpSource('http://127.0.0.1:1/archive.qrt'), SourceError);
});
