// Words that Arabic writes as one with the next word: conjunctions, prepositions and the article.

const BEFORE_WORD = ['', 'و', 'ف', 'ب', 'ك', 'ل', 'وب', 'ول', 'فب', 'فل'];
const WITH_ARTICLE = ['ال', 'وال', 'فال', 'بال', 'كال', 'لل', 'ولل', 'فلل'];
const ARTICLES = /^(?:(?:[وفبك]ال)(?=.{4})|(?:ال|لل)(?=.{3}))/u; // and what is before them; so many letters must remain

/** The words that a query for a folded word finds as well: it with such words, or without an article, and with others. */
export function withProclitics(word) {
  if (!/^[ء-ۓ]{3,40}$/.test(word)) {
    return [word];
  }
  const stem = word.replace(ARTICLES, '');
  const before = (words, each) => words.map((letters) => letters + each);
  return [...new Set([word, ...before(BEFORE_WORD, word), ...before(BEFORE_WORD, stem), ...before(WITH_ARTICLE, stem)])];
}
