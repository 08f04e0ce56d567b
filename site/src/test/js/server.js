// A web server of one file that counts requests and bytes.
import { createServer } from 'node:http';

export async function serve(bytes, { ranges = true, etag = () => '"1"' } = {}) {
  const counts = { requests: 0, bytes: 0 };
  const server = createServer((request, response) => {
    counts.requests++;
    const m = /^bytes=([0-9]*)-([0-9]*)$/.exec(request.headers.range ?? '');
    if (!m || !ranges) {
      counts.bytes += bytes.length;
      response.writeHead(200, { 'content-length': bytes.length }).end(bytes);
      return;
    }
    const start = m[1] === '' ? Math.max(0, bytes.length - Number(m[2])) : Number(m[1]);
    const end = m[1] === '' || m[2] === '' ? bytes.length : Math.min(bytes.length, Number(m[2]) + 1);
    counts.bytes += end - start;
    const range = `bytes ${start}-${end - 1}/${bytes.length}`;
    const headers = { 'content-range': range, 'content-length': end - start, etag: etag(counts.requests) };
    response.writeHead(206, headers).end(bytes.subarray(start, end));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () => new Promise((resolve) => server.close(resolve));
  return { url: `http://127.0.0.1:${server.address().port}/archive.qrt`, counts, close };
}
