// CRC-32C (RFC 3720, appendix B.4) and SHA-256 (FIPS 180-4). The browser's own SHA-256 is there on secure pages only.

const CRC = Uint32Array.from({ length: 256 }, (unused, i) => {
  let crc = i;
  for (let bit = 0; bit < 8; bit++) {
    crc = crc & 1 ? (crc >>> 1) ^ 0x82f63b78 : crc >>> 1;
  }
  return crc;
});

export function crc32c(b) {
  let crc = -1;
  for (let i = 0; i < b.length; i++) {
    crc = CRC[(crc ^ b[i]) & 255] ^ (crc >>> 8);
  }
  return ~crc >>> 0;
}

/** The first 32 bits of the fractional parts of roots of the first primes. */
function rootBits(count, root) {
  const primes = [];
  for (let n = 2; primes.length < count; n++) {
    if (primes.every((prime) => n % prime)) {
      primes.push(n);
    }
  }
  return Uint32Array.from(primes, (prime) => (root(prime) % 1) * 2 ** 32);
}

const K = rootBits(64, Math.cbrt);
const START = rootBits(8, Math.sqrt);

export function sha256(b) {
  const padded = new Uint8Array(Math.ceil((b.length + 9) / 64) * 64);
  padded.set(b);
  padded[b.length] = 128;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, Math.floor(b.length / 2 ** 29));
  view.setUint32(padded.length - 4, b.length * 8);
  const state = START.slice();
  const words = new Uint32Array(64);
  for (let at = 0; at < padded.length; at += 64) {
    schedule(view, at, words);
    compress(state, words);
  }
  const hash = new DataView(new ArrayBuffer(32));
  state.forEach((word, i) => hash.setUint32(4 * i, word));
  return new Uint8Array(hash.buffer);
}

const turned = (x, n) => (x >>> n) | (x << (32 - n));

function schedule(view, at, w) {
  for (let i = 0; i < 16; i++) {
    w[i] = view.getUint32(at + 4 * i);
  }
  for (let i = 16; i < 64; i++) {
    const s0 = turned(w[i - 15], 7) ^ turned(w[i - 15], 18) ^ (w[i - 15] >>> 3);
    const s1 = turned(w[i - 2], 17) ^ turned(w[i - 2], 19) ^ (w[i - 2] >>> 10);
    w[i] = w[i - 16] + s0 + w[i - 7] + s1;
  }
}

function compress(state, words) {
  let [a, b, c, d, e, f, g, h] = state;
  for (let i = 0; i < 64; i++) {
    const s1 = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25);
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + K[i] + words[i]) | 0;
    const s0 = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22);
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + t1) | 0;
    d = c;
    c = b;
    b = a;
    a = (t1 + t2) | 0;
  }
  [a, b, c, d, e, f, g, h].forEach((word, i) => (state[i] += word));
}

export function hex(b) {
  return Array.from(b, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
