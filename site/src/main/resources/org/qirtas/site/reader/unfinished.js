// Where the whole generations of a file end, if an append was cut off (FORMAT.md, section 14).
import { DamagedError, check } from './errors.js';
import { Slice, beginsLikeArchive, readTrailer } from './sections.js';

const STEP = 65536;

/** The length of a file without an unfinished append. */
export async function wholeLength(cache) {
  const { size } = cache;
  if (readTrailer(await cache.read(size - 40, 40))) {
    return size;
  }
  let end = 0;
  for (let next = await generationEnd(cache, 0); next !== undefined; next = await generationEnd(cache, end)) {
    end = next;
  }
  const rest = await cache.read(end, Math.min(16, size - end));
  const isBegun = beginsLikeArchive(rest.subarray(0, 8)) || rest.every((byte) => byte === 0);
  check(end > 0 && isBegun, 'the file has no trailer: it was cut off, or never finished');
  await checkNoTrailer(cache, end);
  return end;
}

/** The end of the whole generation that begins at an offset, or undefined. */
async function generationEnd(cache, start) {
  const { size } = cache;
  if (size - start < 16 || !beginsLikeArchive(await cache.read(start, 8))) {
    return undefined;
  }
  const rest = new Slice(cache, start, size - start);
  for (let at = 16; ; ) {
    const h = await header(rest, at);
    if (!h) {
      return undefined;
    }
    at = h.end;
    if (h.type === 6) {
      return manifestEnd(rest, h);
    }
  }
}

async function header(slice, at) {
  try {
    return await slice.header(at);
  } catch (e) {
    if (e instanceof DamagedError) {
      return undefined;
    }
    throw e;
  }
}

async function manifestEnd(rest, h) {
  const b = h.end + 40 <= rest.length ? await rest.read(h.end, 40) : new Uint8Array(40);
  if (b.every((byte) => byte === 0)) {
    return undefined;
  }
  await rest.checked(h);
  check(readTrailer(b)?.all === h.end + 40, 'a generation has a manifest and no trailer');
  return rest.start + h.end + 40;
}

/** Damage must not show an older state: a trailer of a later generation means that something in it is damaged. */
async function checkNoTrailer(cache, end) {
  for (let start = end; start < cache.size - 39; start += STEP) {
    const b = await cache.read(start, Math.min(STEP + 32, cache.size - start));
    for (let at = 0; at < Math.min(STEP, b.length - 39); at += 8) {
      const trailer = b[at + 32] === 0x0a ? readTrailer(b.subarray(at, at + 40)) : undefined;
      check(!trailer || trailer.all > start + at + 40 - end, 'a later generation is damaged');
    }
  }
}
