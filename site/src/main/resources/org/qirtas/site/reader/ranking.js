// How well articles match a search: BM25F, with the numbers of the library.
const TITLE = 3; // a place in the title counts as many in other fields
const K1 = 1.2;
const B = 0.75;
const USUAL_UNITS = 1024; // of an article that is neither long nor short
const MOST_PLACES = 65535;

/** The weighted number of places of a term. */
export const frequency = (inTitle, elsewhere) => Math.min(MOST_PLACES, TITLE * inTitle + elsewhere);

/** What a term that some articles of a number of them have is worth. */
export const weight = (articles, holders) => Math.log(1 + (articles - holders + 0.5) / (holders + 0.5));

/**
 * The scores of articles that match.
 *
 * @param weights the weight of each term
 * @param found of each article, the weighted numbers of places of the terms, and the number of units of its texts
 */
export function scores(weights, found) {
  return found.map(({ frequencies, units }) => {
    const length = K1 * (1 - B + (B * units) / USUAL_UNITS);
    return weights.reduce((sum, each, k) => sum + (each * frequencies[k] * (K1 + 1)) / (frequencies[k] + length), 0);
  });
}
