// What can go wrong with an archive, and the two checks of FORMAT.md.

/** The file does not hold what its format promises. Nothing that the failed check is about is returned. */
export class DamagedError extends Error {
  name = 'DamagedError';
}

/** The file is no archive, or one that this reader must not read. */
export class UnsupportedError extends Error {
  name = 'UnsupportedError';
}

/** The article was removed for good. The file is whole. */
export class RedactedError extends Error {
  name = 'RedactedError';
}

/** A text model of another file was not found. The file is whole. */
export class MissingModelError extends Error {
  name = 'MissingModelError';
}

/** A query cannot be understood. Its message is a word for the reason: empty, excludes, long, letters, or, quote. */
export class QueryError extends Error {
  name = 'QueryError';
}

/** The bytes could not be fetched. */
export class SourceError extends Error {
  name = 'SourceError';
}

export function check(condition, what) {
  if (!condition) {
    throw new DamagedError(`The archive is damaged: ${what}`);
  }
}

export function support(condition, what) {
  if (!condition) {
    throw new UnsupportedError(what);
  }
}
