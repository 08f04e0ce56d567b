// What is searched for, in the grammar of the command and of the library:
//   query    = required *( blank required )     excluded terms may be anywhere, but not alone
//   required = term *( blank "OR" blank term )
//   excluded = "-" term
//   term     = [ field ":" ] ( word [ "*" ] / quote words quote )
import { QueryError } from './errors.js';
import { withProclitics } from './proclitics.js';

const FIELDS = { title: 'title', author: 'author', tag: 'tags', lead: 'lead', body: 'body' };
const TERM = /(-?)(?:(title|author|tag|lead|body):)?(?:["“”]([^"“”]*)["“”]|([^\s"“”]+)|(["“”]))/gu;
const MOST_UNITS = 4096;
const MOST_TERMS = 64;

/**
 * Parses a query.
 *
 * @param isWide whether words of Arabic are found after conjunctions, prepositions and the article too
 */
export function parseQuery(text, folding, { isWide = false } = {}) {
  const query = { required: [], excluded: [] };
  refuseIf(text.length > MOST_UNITS, 'long');
  let isAfterOr = false;
  let canOr = false;
  const tokens = [...text.matchAll(TERM)];
  refuseIf(tokens.length > MOST_TERMS, 'long');
  for (const token of tokens) {
    if (token[0] === 'OR') {
      refuseIf(!canOr || isAfterOr, 'or');
      isAfterOr = true;
      continue;
    }
    const isExcluded = token[1] === '-';
    refuseIf(isAfterOr && isExcluded, 'or');
    const found = term(token, folding, isWide);
    if (isExcluded) {
      query.excluded.push(found);
    } else if (isAfterOr) {
      query.required.at(-1).push(found);
    } else {
      query.required.push([found]);
    }
    canOr = !isExcluded;
    isAfterOr = false;
  }
  refuseIf(isAfterOr, 'or');
  refuseIf(query.required.length === 0, query.excluded.length > 0 ? 'excludes' : 'empty');
  return query;
}

function refuseIf(condition, reason) {
  if (condition) {
    throw new QueryError(reason);
  }
}

/** A phrase of one or more words. Words between the same places are alternatives; a joined word passes several places. */
function term([, , field, quoted, loose, open], folding, isWide) {
  refuseIf(open !== undefined, 'quote');
  const isBeginning = loose !== undefined && loose.endsWith('*');
  let words = folding.words(quoted ?? loose);
  refuseIf(words.length === 0, 'letters');
  const end = words.at(-1).to;
  if (isBeginning) {
    refuseIf(folding.hasBoundary(loose.slice(words.at(-1).end, -1)), 'letters');
    words = words.map((each) => ({ ...each, isBeginning: each.to === end }));
  } else if (isWide && loose !== undefined && words.length === 1) {
    words = withProclitics(words[0].word).map((word) => ({ ...words[0], word }));
  }
  return { fields: field ? [FIELDS[field]] : Object.values(FIELDS), isOfField: field !== undefined, words, end };
}

/** How often a term ends in a text: once at each word, whatever ways lead to it. */
export function countOf(term, words) {
  return new Set(occurrences(term, words).map(({ last }) => last)).size;
}

/** Where a text has a term, with the places of its first unit and after its last one, and the last word. */
export function occurrences(term, words) {
  const found = [];
  const reached = new Map(); // starts of what leads to a place of the term, at a position of the text
  for (const at of [...words].sort((a, b) => a.from - b.from)) {
    for (const each of term.words) {
      if (each.isBeginning ? at.word.startsWith(each.word) : at.word === each.word) {
        const starts = each.from === 0 ? [at.start] : (reached.get(`${each.from} ${at.from}`) ?? []);
        if (each.to === term.end) {
          found.push(...starts.map((start) => ({ start, end: at.end, last: at })));
        } else if (starts.length > 0) {
          const key = `${each.to} ${at.to}`;
          reached.set(key, [...(reached.get(key) ?? []), ...starts]);
        }
      }
    }
  }
  return found;
}
