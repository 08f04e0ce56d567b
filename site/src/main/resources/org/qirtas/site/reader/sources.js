// Where bytes come from: memory, a web server, and a cache that joins reads which are near each other.
import { SourceError } from './errors.js';

const TAIL = 16384;
const GAP = 131072; // about what a request costs
const ROOM = 2 ** 26;

/** A source of bytes that are in memory. */
export function bytesSource(bytes) {
  return { size: bytes.length, read: async (offset, length) => bytes.subarray(offset, offset + length) };
}

/**
 * A source of a file on a web server. The first request is for the end of the file and tells the size as well. A server
 * that does not answer ranges sends the whole file, which is then kept, if it is no longer than `whole`.
 */
export async function httpSource(url, { fetch: get = globalThis.fetch, whole = 2 ** 26 } = {}) {
  const first = await request(get, url, `bytes=-${TAIL}`);
  if (first.status === 200) {
    const length = Number(first.headers.get('content-length') ?? 0);
    if (length > whole) {
      throw new SourceError('The server does not answer requests for a part of a file, and the archive is large');
    }
    return bytesSource(new Uint8Array(await first.arrayBuffer()));
  }
  const { start, end, size } = contentRange(first);
  const tail = await body(first, end - start);
  const version = first.headers.get('etag') ?? first.headers.get('last-modified');
  const read = (offset, length) => (offset >= start ? tail.subarray(offset - start, offset - start + length) : null);
  return {
    size,
    read: async (offset, length) => read(offset, length) ?? range(get, url, offset, length, size, version),
    known: { offset: start, bytes: tail },
  };
}

async function request(get, url, wanted) {
  const response = await attempts(() => get(url, { headers: { Range: wanted } }));
  if (response.status !== 206 && response.status !== 200) {
    throw new SourceError(`The archive could not be fetched: the server answers ${response.status}`);
  }
  return response;
}

/** A kept connection may be closed by the server at the moment of a request, so that is made a second time. */
async function attempts(get) {
  try {
    return await get().catch(get);
  } catch (e) {
    throw new SourceError(`The archive could not be fetched: ${e.message}`, { cause: e });
  }
}

function contentRange(response) {
  const m = /^bytes ([0-9]{1,15})-([0-9]{1,15})\/([0-9]{1,15})$/.exec(response.headers.get('content-range') ?? '');
  if (!m) {
    throw new SourceError('The server does not say which part of the archive it sends');
  }
  return { start: Number(m[1]), end: Number(m[2]) + 1, size: Number(m[3]) };
}

async function body(response, length) {
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (bytes.length !== length) {
    throw new SourceError('The server sends another part of the archive than it says');
  }
  return bytes;
}

async function range(get, url, offset, length, size, version) {
  const response = await request(get, url, `bytes=${offset}-${offset + length - 1}`);
  if (response.status !== 206) {
    throw new SourceError('The server does not answer requests for a part of the archive any more');
  }
  const sent = contentRange(response);
  const now = response.headers.get('etag') ?? response.headers.get('last-modified');
  if (sent.size !== size || now !== version) {
    throw new SourceError('The archive was changed while it was read. Load the page anew');
  }
  if (sent.start !== offset || sent.end !== offset + length) {
    throw new SourceError('The server sends another part of the archive than it was asked for');
  }
  return body(response, length);
}

/** Keeps what was read, and reads what was announced together. */
export class Cache {
  constructor(source, { gap = GAP, room = ROOM } = {}) {
    this.source = source;
    this.size = source.size;
    this.gap = gap;
    this.room = room;
    this.spans = []; // the one that was used last is at the end
    if (source.known) {
      this.spans.push(span(source.known.offset, Promise.resolve(source.known.bytes), source.known.bytes.length));
    }
  }

  async read(offset, length) {
    const spans = await this.prefetch([[offset, length]], TAIL);
    const parts = [];
    for (let at = offset; at < offset + length; ) {
      const found = spans.find((s) => s.start <= at && at < s.end);
      const bytes = await found.bytes;
      const part = bytes.subarray(at - found.start, Math.min(found.end, offset + length) - found.start);
      parts.push(part);
      at += part.length;
    }
    return joined(parts, length);
  }

  /** Fetches what is not there yet of some ranges, those near each other with one read, and gives all that they need. */
  async prefetch(ranges, least = 1) {
    const missing = ranges.map(([offset, length]) => this.missing(offset, Math.min(offset + length, this.size)));
    const sorted = missing.filter(([start, end]) => start < end).sort((a, b) => a[0] - b[0]);
    const reads = [];
    for (const [start, end] of sorted) {
      const last = reads.at(-1);
      if (last && start - last[1] <= this.gap) {
        last[1] = Math.max(last[1], end);
      } else {
        reads.push([start, end]);
      }
    }
    const there = [...this.spans]; // some may have to make room for others
    const fetched = reads.map(([start, end]) => this.fetch(start, Math.min(this.size, Math.max(end, start + least))));
    const needed = ranges.flatMap(([offset, length]) => [...there, ...fetched].filter((s) => touches(s, offset, length)));
    await Promise.all(needed.map((s) => s.bytes));
    return needed;
  }

  /** What is left of a range without what is there at its beginning and its end. */
  missing(offset, end) {
    let [start, stop] = [offset, end];
    for (let s = this.at(start); s && start < stop; s = this.at(start)) {
      start = s.end;
    }
    for (let s = this.at(stop - 1); s && start < stop; s = this.at(stop - 1)) {
      stop = s.start;
    }
    return [start, stop];
  }

  at(offset) {
    const i = this.spans.findIndex((s) => s.start <= offset && offset < s.end);
    if (i < 0) {
      return undefined;
    }
    const [found] = this.spans.splice(i, 1);
    this.spans.push(found);
    return found;
  }

  async whole(start, length) {
    return checkLength(await this.source.read(start, length), length);
  }

  fetch(start, end) {
    const s = span(start, this.whole(start, end - start), end - start);
    this.spans.push(s);
    s.bytes.catch(() => (this.spans = this.spans.filter((other) => other !== s)));
    let sum = this.spans.reduce((total, each) => total + each.end - each.start, 0);
    while (sum > this.room && this.spans.length > 1) {
      const dropped = this.spans.shift();
      sum -= dropped.end - dropped.start;
    }
    return s;
  }
}

function checkLength(bytes, length) {
  if (bytes.length !== length) {
    throw new SourceError('The source of the archive gave another number of bytes');
  }
  return bytes;
}

const span = (start, bytes, length) => ({ start, end: start + length, bytes });
const touches = (s, offset, length) => s.start < offset + length && offset < s.end;

function joined(parts, length) {
  if (parts.length === 1) {
    return parts[0];
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
