// Articles in a list.
import { bdi, cut, element, foreign, isVisible, joined, link, marked } from './elements.js';

/** Headlines of some places, with errors in place of those that cannot be read; all archives are asked at once. */
export async function headlinesOf(lists, places) {
  const found = new Map();
  await Promise.all(
    lists.archives.map(async (archive, k) => {
      const ordinals = places.map((place) => lists.at(place)).filter((at) => at.archive === archive).map((at) => at.ordinal);
      const headlines = ordinals.length > 0 ? await archive.headlines(ordinals) : [];
      headlines.forEach((article) => found.set(lists.firsts[k] + article.ordinal, { article, archive: lists.names[k] }));
    }),
  );
  return places.map((place) => found.get(place));
}

export function entries(frame, items) {
  return element('ol', { class: 'entries' }, items.map((item) => entry(frame, item)));
}

function entry(frame, { article, archive, places, snippet }) {
  const { words } = frame;
  if (article.error) {
    const href = frame.article({ archive, ordinal: article.ordinal });
    return element('li', {}, element('article', {}, element('h3', {}, link(href, words.get('list.damaged')))));
  }
  const title = titleOf(words, article);
  const children = places ? marked(title, places(title, 'title')) : [title];
  const heading = element('h3', titleAttributes(article), link(frame.article({ archive, ordinal: article.ordinal }), ...children));
  const date = article.published && words.date(article.published);
  const facts = [date, article.source, article.section].map((text) => (text === undefined ? undefined : bdi(cut(text))));
  return element('li', {}, element('article', {}, heading, element('p', { class: 'meta' }, joined(facts)), snippet));
}

const isUntitled = ({ title }) => !isVisible(title);

/** A title that can be seen, and clicked. */
export function titleOf(words, article) {
  const key = article.id ?? article.url ?? String(article.ordinal);
  return isUntitled(article) ? words.get('article.untitled', cut(key)) : cut(article.title);
}

/** What is there for a missing title has the language of the page. */
export const titleAttributes = (article) => (isUntitled(article) ? {} : foreign(article.language));
