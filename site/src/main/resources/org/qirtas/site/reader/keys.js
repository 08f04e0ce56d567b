// Keys of articles, their folding and hash (docs/format/keys.md), and the canonical form (proofs.md, section 1).
import { hex, sha256 } from './checksums.js';

const ZEROS =
  '0660 06F0 07C0 0966 09E6 0A66 0AE6 0B66 0BE6 0C66 0CE6 0D66 0DE6 0E50 0ED0 0F20 1040 1090 17E0 1810 1946 19D0 ' +
  '1A80 1A90 1B50 1BB0 1C40 1C50 A620 A8D0 A900 A9D0 A9F0 AA50 ABF0 FF10'; // ten digits each
const HIDDEN = '00AD 034F 061C 180B-180F 200B-200F 202A-202E 2060-206F FE00-FE0F FEFF';
const BLANKS = '0009-000D 0020 0085 00A0 1680 2000-200A 2028 2029 202F 205F 3000';

function units(text) {
  return text.split(' ').flatMap((part) => {
    const [first, last = first] = part.split('-').map((end) => parseInt(end, 16));
    return Array.from({ length: last - first + 1 }, (unused, i) => first + i);
  });
}

const FOLDS = new Map();
units(ZEROS).forEach((zero) => [...'0123456789'].forEach((digit, i) => FOLDS.set(zero + i, digit)));
units(HIDDEN).forEach((unit) => FOLDS.set(unit, ''));
units(BLANKS).forEach((unit) => FOLDS.set(unit, ' '));

export function foldedKey(key) {
  let folded = '';
  for (let i = 0; i < key.length; i++) {
    folded += FOLDS.get(key.charCodeAt(i)) ?? key[i];
  }
  return folded.replace(/^ +| +$/g, '');
}

const low64 = (n) => BigInt.asUintN(64, n);

export function keyHash(key) {
  const folded = foldedKey(key);
  let h = 0xcbf29ce484222325n;
  for (let i = 0; i < folded.length; i++) {
    h = low64((h ^ BigInt(folded.charCodeAt(i))) * 0x100000001b3n);
  }
  h = low64((h ^ (h >> 33n)) * 0xff51afd7ed558ccdn);
  h = low64((h ^ (h >> 33n)) * 0xc4ceb9fe1a85ec53n);
  return h ^ (h >> 33n);
}

export function articleKey(article) {
  return article.id ?? article.url ?? contentHash(article);
}

export function contentHash(article) {
  return hex(sha256(canonicalForm(article)).subarray(0, 16));
}

class Form {
  bytes = [];

  varint(n) {
    let left = BigInt(n);
    for (; left >= 128n; left >>= 7n) {
      this.bytes.push(Number(left & 127n) + 128);
    }
    this.bytes.push(Number(left));
  }

  signed(n) {
    const wide = BigInt(n);
    this.varint(wide >= 0n ? 2n * wide : -2n * wide - 1n);
  }

  text(text) {
    this.varint(text.length);
    for (let i = 0; i < text.length; i++) {
      this.varint(text.charCodeAt(i));
    }
  }

  date(number, date) {
    this.varint(number);
    this.text(date.wording);
    this.varint(date.precision);
    if (date.millis !== null) {
      this.signed(date.millis);
    }
  }
}

export function canonicalForm(a) {
  const form = new Form();
  ['id', 'url', 'source', 'language', 'title', 'lead', 'author', 'section'].forEach((name, i) => {
    if (a[name] !== undefined) {
      form.varint(i + 1);
      form.text(a[name]);
    }
  });
  if (a.tags) {
    form.varint(9);
    form.varint(a.tags.length);
    a.tags.forEach((tag) => form.text(tag));
  }
  if (a.published) {
    form.date(10, a.published);
  }
  if (a.updated) {
    form.date(11, a.updated);
  }
  if (a.views !== undefined) {
    form.varint(12);
    form.signed(a.views);
  }
  for (const [name, value] of a.attributes) {
    form.varint(13);
    form.text(name);
    form.text(value);
  }
  if (a.original) {
    form.varint(14);
    form.varint(a.original.length);
    a.original.forEach((byte) => form.bytes.push(byte));
  }
  form.varint(15);
  form.text(a.body);
  return Uint8Array.from(form.bytes);
}
