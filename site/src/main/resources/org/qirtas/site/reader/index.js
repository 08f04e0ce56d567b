// A reader of Qirtas archives (FORMAT.md), for browsers and Node.
export { openArchive } from './archive.js';
export { bytesSource, httpSource } from './sources.js';
export { Search } from './search.js';
export { scores, weight } from './ranking.js';
export { Folding } from './words.js';
export { proofOf, rootOfProof } from './proof.js';
export { articleKey, canonicalForm, contentHash } from './keys.js';
export { DamagedError, MissingModelError, QueryError, RedactedError, SourceError, UnsupportedError } from './errors.js';
