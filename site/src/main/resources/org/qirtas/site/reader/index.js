// A reader of Qirtas archives (FORMAT.md), for browsers and Node.
export { openArchive } from './archive.js';
export { bytesSource, httpSource } from './sources.js';
export { Search } from './search.js';
export { Folding } from './words.js';
export { articleKey, canonicalForm, contentHash } from './keys.js';
export { DamagedError, MissingModelError, RedactedError, SourceError, UnsupportedError } from './errors.js';
