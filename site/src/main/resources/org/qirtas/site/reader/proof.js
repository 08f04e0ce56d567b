// Proofs that an archive holds an article (docs/format/proofs.md, sections 3 and 4).
import { Reader } from './bytes.js';
import { hex, sha256 } from './checksums.js';
import { check } from './errors.js';
import { canonicalForm } from './keys.js';
import { leafHash, logRoot, pathHash, rootOf, sealedLog, treePath } from './tree.js';

const CHUNK = 64;

/** The section of content hashes: the hash of each chunk, and the leaves of redacted articles. */
export function readContentHashes(b, chunks, redacted, articles) {
  const r = new Reader(b);
  const hashes = Array.from({ length: chunks }, () => r.take(32));
  check(r.varint() === redacted, 'the content hashes have another number of redacted articles');
  const leaves = new Map();
  for (let i = 0, ordinal = 0; i < redacted; i++) {
    const distance = r.varint();
    check(distance > 0 || i === 0, 'an article is redacted twice');
    ordinal += distance;
    check(ordinal < articles, 'an article is redacted that is not there');
    leaves.set(ordinal, r.take(32));
    const isSigned = r.u8();
    check(isSigned < 2, 'the content hashes are not valid');
    r.take(64 * isSigned);
  }
  check(r.left() === 0, 'bytes follow the content hashes');
  return { chunks: hashes, leaves };
}

/** The proof about an article, as an object that JSON.stringify writes. Reads the articles of its chunk. */
export async function proofOf(archive, ordinal) {
  const [g, n] = archive.at(ordinal);
  const first = n - (n % CHUNK);
  const ofChunk = Array.from({ length: Math.min(CHUNK, g.articles - first) }, (unused, i) => first + i);
  const [hashes, deletions, content] = await Promise.all([
    g.contentHashes(),
    g.deletionsBytes(),
    g.article(n).then(canonicalForm),
  ]);
  const leaves = await Promise.all(ofChunk.map((i) => leafOf(g, i, hashes)));
  const path = [...treePath(leaves, n % CHUNK), ...treePath(hashes.chunks, first / CHUNK)];
  return {
    format: 'qirtas-proof-1',
    articles: g.articles,
    ordinal: n,
    path: path.map(hex),
    content: base64(content),
    ...(deletions && { deletions: hex(sha256(deletions)) }),
    ...inLog(archive, g),
  };
}

async function leafOf(g, n, { leaves }) {
  const redacted = leaves.get(n);
  check((redacted !== undefined) === (await g.isRedacted(n)), 'the content hashes have other redacted articles');
  return redacted ?? leafHash(canonicalForm(await g.article(n)));
}

function inLog(archive, g) {
  const { generations } = archive;
  if (generations.length === 1) {
    return undefined;
  }
  const generation = generations.indexOf(g);
  const log = treePath(generations.map((each) => leafHash(each.manifest.root)), generation);
  return { generation, generations: generations.length, log: log.map(hex) };
}

/** The root that a proof leads to, as hexadecimal digits. It vouches for the article if it is one that you trust. */
export function rootOfProof(proof) {
  const tree = pathHash(leafHash(unbase64(proof.content)), proof.ordinal, proof.articles, proof.path.map(unhex));
  const root = rootOf(proof.articles, tree, proof.deletions && unhex(proof.deletions));
  if (proof.generations === undefined) {
    return hex(logRoot([root]));
  }
  const log = pathHash(leafHash(root), proof.generation, proof.generations, proof.log.map(unhex));
  return hex(sealedLog(proof.generations, log));
}

const unhex = (text) => Uint8Array.from(text.match(/../g) ?? [], (digits) => parseInt(digits, 16));

function base64(b) {
  let units = '';
  for (let i = 0; i < b.length; i += 8192) {
    units += String.fromCharCode(...b.subarray(i, i + 8192));
  }
  return btoa(units);
}

const unbase64 = (text) => Uint8Array.from(atob(text), (unit) => unit.charCodeAt(0));
