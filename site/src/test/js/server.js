// Web servers on this machine that count requests and bytes.
import { createServer } from 'node:http';

/** A server of one file. */
export async function serve(bytes, options) {
  const server = await listen(() => bytes, options);
  return { ...server, url: `${server.url}archive.qrt` };
}

/** A server of a folder; read gives the bytes of a file, type its media type. */
export function serveFolder(read, type) {
  return listen((path) => read(decodeURIComponent(path).slice(1)), { type });
}

async function listen(bytesOf, { ranges = true, etag = () => '"1"', type = () => undefined } = {}) {
  const counts = { requests: 0, bytes: 0 };
  const server = createServer((request, response) => {
    counts.requests++;
    const path = new URL(request.url, 'http://localhost').pathname;
    const bytes = bytesOf(path);
    const sent = ranges ? range(request.headers.range, bytes.length) : undefined;
    const part = bytes.subarray(sent?.start ?? 0, sent?.end ?? bytes.length);
    counts.bytes += part.length;
    const headers = {
      'content-type': type(path) ?? 'application/vnd.qirtas',
      'content-length': part.length,
      etag: etag(counts.requests),
      ...(sent && { 'content-range': `bytes ${sent.start}-${sent.end - 1}/${bytes.length}` }),
    };
    response.writeHead(sent ? 206 : 200, headers).end(part);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () => new Promise((resolve) => server.close(resolve));
  return { url: `http://127.0.0.1:${server.address().port}/`, counts, close };
}

function range(header, length) {
  const m = /^bytes=([0-9]*)-([0-9]*)$/.exec(header ?? '');
  if (!m) {
    return undefined;
  }
  const [start, last] = m.slice(1).map((number) => (number === '' ? undefined : Number(number)));
  if (start === undefined) {
    return { start: Math.max(0, length - last), end: length };
  }
  return { start, end: Math.min(length, (last ?? length) + 1) };
}

export async function freePort() {
  const { url, close } = await listen(() => undefined);
  await close();
  return new URL(url).port;
}
