// Merkle trees of RFC 9162, and roots (docs/format/proofs.md, section 2).
import { sha256 } from './checksums.js';
import { check } from './errors.js';

const NOTHING = new Uint8Array(0);

export const leafHash = (b) => sha256(bytes([0], b));

const nodeHash = (left, right) => sha256(bytes([1], left, right));

/** The largest power of two below a number of at least 2. */
const half = (n) => 2 ** (31 - Math.clz32(n - 1));

/** The hash of a tree, of leaves or of hashes of chunks. */
export function treeHash(hashes) {
  if (hashes.length < 2) {
    return hashes[0] ?? sha256(NOTHING);
  }
  const k = half(hashes.length);
  return nodeHash(treeHash(hashes.slice(0, k)), treeHash(hashes.slice(k)));
}

/** The hashes that the one at a place is combined with on the way up, the lowest first. */
export function treePath(hashes, place) {
  if (hashes.length < 2) {
    return [];
  }
  const k = half(hashes.length);
  const [left, right] = [hashes.slice(0, k), hashes.slice(k)];
  return place < k ? [...treePath(left, place), treeHash(right)] : [...treePath(right, place - k), treeHash(left)];
}

/** The hash of a tree of some leaves, from one of them and its path. */
export function pathHash(leaf, place, count, path) {
  check(place >= 0 && place < count, 'a proof is of no place');
  let [hash, node, last] = [leaf, place, count - 1];
  for (const neighbour of path) {
    check(last > 0, 'a proof has too many hashes');
    if (node % 2 === 1 || node === last) {
      hash = nodeHash(neighbour, hash);
      while (node % 2 === 0 && node > 0) {
        [node, last] = [Math.floor(node / 2), Math.floor(last / 2)];
      }
    } else {
      hash = nodeHash(hash, neighbour);
    }
    [node, last] = [Math.floor(node / 2), Math.floor(last / 2)];
  }
  check(last === 0, 'a proof has too few hashes');
  return hash;
}

/** The root of a generation. */
export function rootOf(articles, tree, deletionsHash = NOTHING) {
  return sha256(bytes(ascii('qirtas root 1\0'), number(articles), tree, deletionsHash));
}

/** The root over several generations, from the hash of the tree of their roots. */
export function sealedLog(generations, tree) {
  return sha256(bytes(ascii('qirtas log 1\0'), number(generations), tree));
}

export function logRoot(roots) {
  return roots.length === 1 ? roots[0] : sealedLog(roots.length, treeHash(roots.map(leafHash)));
}

const ascii = (text) => new TextEncoder().encode(text);

function number(n) {
  const b = new Uint8Array(8);
  new DataView(b.buffer).setUint32(0, n, true); // counts are below 2^31
  return b;
}

function bytes(...parts) {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
