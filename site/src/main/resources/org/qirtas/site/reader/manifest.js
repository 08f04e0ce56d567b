// The manifest, a Protocol Buffers message (FORMAT.md, section 5).
import { Reader } from './bytes.js';
import { check } from './errors.js';

/** Fields of a message: values of numbers, bytes of everything else. */
class Message {
  constructor(b) {
    this.fields = new Map();
    for (const r = new Reader(b); r.left() > 0; ) {
      const key = r.varint();
      check(key >= 8, 'the manifest has a field without a number');
      const values = this.fields.get(key) ?? [];
      this.fields.set(key, values);
      values.push(value(r, key % 8));
    }
  }

  number(field, wire = 0) {
    const number = this.fields.get(8 * field + wire)?.at(-1) ?? 0n;
    check(number <= Number.MAX_SAFE_INTEGER, 'a number of the manifest is too large');
    return Number(number);
  }

  all(field) {
    return this.fields.get(8 * field + 2) ?? [];
  }

  bytes(field) {
    return this.all(field).at(-1) ?? new Uint8Array(0);
  }

  string(field) {
    const strings = this.all(field).map(utf8);
    return strings.at(-1) ?? '';
  }
}

function value(r, wire) {
  if (wire === 0) {
    return r.wide();
  }
  if (wire === 2) {
    return r.take(r.varint());
  }
  check(wire === 1 || wire === 5, 'the manifest has a field of an unknown kind');
  const [low, high] = [r.u(4), wire === 1 ? r.u(4) : 0];
  return BigInt(low) + (BigInt(high) << 32n);
}

function utf8(b) {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(b);
  } catch {
    check(false, 'a name in the manifest is not UTF-8');
  }
}

function section(b) {
  const m = new Message(b);
  return { type: m.number(1), offset: m.number(2), length: m.number(3) };
}

function textModel(b) {
  const m = new Message(b);
  return {
    section: section(m.bytes(1)),
    name: m.string(2),
    articles: m.number(3),
    tokens: m.number(4),
    dictionaryBytes: m.number(5),
    digest: m.bytes(6),
    file: m.string(7),
  };
}

export function readManifest(b, length) {
  const m = new Message(b);
  const manifest = {
    articles: m.number(1),
    chunks: m.number(2),
    profile: m.string(3),
    library: m.string(4),
    models: m.all(5).map(textModel),
    sections: m.all(6).map(section),
    runs: m.number(8),
    columnsBytes: m.number(9),
    root: m.bytes(10),
    signature: m.bytes(11),
    parity: m.all(12),
    redacted: m.number(13),
    continued: m.number(14),
    previous: m.bytes(15),
    deleted: m.number(16),
  };
  checkNumbers(manifest, length);
  return manifest;
}

function checkNumbers(m, length) {
  check(m.articles < 2 ** 31 - 1 && m.chunks === Math.ceil(m.articles / 64), 'the numbers of the manifest disagree');
  check(m.chunks <= length / 46 && m.runs <= m.chunks, 'the numbers of the manifest disagree');
  check(m.redacted <= m.articles, 'the numbers of the manifest disagree');
  check(m.root.length === 32, 'the manifest has no root');
  check(m.models.length <= 1024 && m.parity.length <= 2, 'the manifest has too many entries');
  const types = new Set(m.sections.map((s) => s.type));
  check(types.size === m.sections.length && types.size <= 256, 'the manifest names a section twice');
}

/** What the text models of a generation take in memory, as section 15 counts it. */
export function modelMemory(m) {
  const own = m.models.filter((model) => model.section.type !== 9);
  return own.reduce((sum, model) => sum + 2 ** 17 + 128 * model.tokens + 2 * model.dictionaryBytes, 0);
}
