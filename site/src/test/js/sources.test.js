// The cache: what is read, what is kept, what fails.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SourceError, bytesSource, openArchive } from './reader.js';
import { Cache } from '../../main/resources/org/qirtas/site/reader/sources.js';
import { golden } from './archives.js';

const BYTES = Uint8Array.from({ length: 1000000 }, (unused, i) => (i * 7919) >> 5);

function counted(bytes) {
  const reads = [];
  const read = async (offset, length) => {
    reads.push([offset, length]);
    return bytes.slice(offset, offset + length);
  };
  const source = { size: bytes.length, read };
  return { source, reads };
}

test('ranges near each other are read together, and once', async () => {
  const { source, reads } = counted(BYTES);
  const cache = new Cache(source, { gap: 1000 });
  await cache.prefetch([[50000, 10], [50500, 10], [900000, 5]]);
  assert.deepEqual(reads, [[50000, 510], [900000, 5]]);
  assert.deepEqual(await cache.read(50100, 300), BYTES.slice(50100, 50400));
  assert.equal(reads.length, 2);
  assert.deepEqual(await cache.read(49000, 2000), BYTES.slice(49000, 51000));
});

test('what does not fit is read again', async () => {
  const { source } = counted(BYTES);
  const cache = new Cache(source, { room: 40000 });
  const wanted = Array.from({ length: 200 }, (unused, i) => (i * 123457) % 990000);
  const read = await Promise.all(wanted.map((offset) => cache.read(offset, 5000)));
  read.forEach((bytes, i) => assert.deepEqual(bytes, BYTES.slice(wanted[i], wanted[i] + 5000)));
});

test('a source that gives too few bytes', async () => {
  const short = { size: 1000, read: async () => new Uint8Array(10) };
  await assert.rejects(openArchive(short), SourceError);
});

test('what failed is tried again', async () => {
  const whole = bytesSource(golden('general.qrt'));
  let failures = 0;
  const source = {
    size: whole.size,
    read: async (offset, length) => {
      if (failures > 0) {
        failures--;
        throw new SourceError('no network');
      }
      return whole.read(offset, length);
    },
  };
  const archive = await openArchive(source, { gap: 1, room: 1 });
  failures = 1;
  await assert.rejects(archive.article(0), SourceError);
  assert.equal((await archive.article(0)).id, 'ar0');
});
