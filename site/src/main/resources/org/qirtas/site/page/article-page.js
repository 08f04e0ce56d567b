// An article, which may be hostile.
import { articleKey } from '../reader/index.js';
import { bdi, definitions, directionOf, element, foreign, isVisible, joined, link } from './elements.js';
import { headlinesOf, titleAttributes, titleOf } from './entries.js';
import { Criteria } from './criteria.js';

const REPEATED = new Set(['id', 'published', 'updated', 'body']); // such an attribute says what JSON the field is
const WEB = /^https?:\/\/[^\s\p{Cc}]+$/iu;

/** The article itself. What is around it in time, and its versions, come when they are there. */
export async function articlePage(frame, collection, at) {
  const archive = await collection.archive(at.archive);
  await archive.announce();
  const article = await archive.article(at.ordinal);
  const around = element('div', {});
  fill(frame, collection, at, article, around).catch(() => undefined);
  return [
    element(
      'article',
      {},
      element('h1', titleAttributes(article), titleOf(frame.words, article)),
      facts(frame, collection, at, article),
      text(article),
    ),
    around,
    evidence(frame, at, article),
    attributes(frame.words, article),
  ];
}

function text({ lead, body, language }) {
  const attributes = { class: 'text', ...foreign(language), dir: directionOf(`${lead ?? ''}${body}`) };
  return element('div', attributes, paragraphs(lead, 'lead'), paragraphs(body));
}

function paragraphs(all, kind) {
  const parts = (all ?? '').split(/[\n\r\u2028\u2029]+/).filter((part) => part.trim() !== '');
  return parts.map((part) => element('p', { class: kind, dir: 'auto' }, part));
}

function facts(frame, collection, at, a) {
  const { words } = frame;
  const listed = (name, value) =>
    isVisible(value) ? link(frame.list(Criteria.all.with(name, value)), bdi(words.value(name, value))) : undefined;
  return definitions('meta', [
    [words.get('article.published'), date(words, a.published)],
    [words.get('article.updated'), date(words, a.updated)],
    [words.get('article.source'), listed('source', a.source)],
    [words.get('article.section'), listed('section', a.section)],
    [words.get('article.author'), bdi(a.author)],
    [words.get('article.language'), listed('lang', a.language)],
    [words.get('article.tags'), a.tags?.length > 0 ? element('span', {}, joined(a.tags.map(bdi))) : undefined],
    [words.get('article.views'), a.views === undefined ? undefined : words.number(a.views)],
    [words.get('article.id'), bdi(a.id)],
    [words.get('article.url'), a.url === undefined ? undefined : outside(a.url)],
    [words.get('article.file'), collection.names.length > 1 ? bdi(at.archive) : undefined],
  ]);
}

function date(words, given) {
  if (!given) {
    return undefined;
  }
  const machine = given.millis === null ? undefined : new Date(given.millis).toISOString();
  return element('time', { datetime: machine, title: given.wording }, bdi(words.date(given)));
}

/** A link only to a web page, and one that tells it nothing. */
function outside(url) {
  const attributes = { href: url, rel: 'noopener noreferrer nofollow external', class: 'url', dir: 'ltr' };
  return WEB.test(url) ? element('a', attributes, url) : bdi(url);
}

async function fill(frame, collection, at, article, around) {
  if (!(await collection.hasLightLists())) {
    const archive = await collection.archive(at.archive);
    const versions = (await archive.find(articleKey(article))).map((ordinal) => ({ archive: at.archive, ordinal }));
    around.replaceChildren(...[versionList(frame, at, versions)].filter(Boolean));
    return;
  }
  const lists = await collection.lists();
  const places = lists.neighbours(lists.placeOf(at.archive, at.ordinal));
  const [headlines, versions] = await Promise.all([
    headlinesOf(lists, places.filter((place) => place !== undefined)),
    collection.versions(articleKey(article)),
  ]);
  const found = places.map((place) => (place === undefined ? undefined : headlines.shift()));
  around.replaceChildren(...[neighbours(frame, found), versionList(frame, at, versions)].filter(Boolean));
}

function neighbours(frame, [older, newer]) {
  const { words } = frame;
  const to = (found, name, rel) => {
    if (!found) {
      return undefined;
    }
    const { article, archive } = found;
    const title = article.error ? words.get('list.damaged') : titleOf(words, article);
    const label = element('span', { class: 'label' }, words.get(name));
    const href = frame.article({ archive, ordinal: article.ordinal });
    return element('a', { rel, href }, label, ' ', element('bdi', { lang: foreign(article.language).lang }, title));
  };
  return frame.pager(words.get('article.neighbours'), [
    to(older, 'article.older', 'prev'),
    to(newer, 'article.newer', 'next'),
  ]);
}

function versionList(frame, at, versions) {
  const { words } = frame;
  if (versions.length < 2) {
    return undefined;
  }
  const items = versions.map((version, i) => {
    const isHere = version.archive === at.archive && version.ordinal === at.ordinal;
    const attributes = { href: frame.article(version), 'aria-current': isHere ? 'page' : undefined };
    return element('li', {}, element('a', attributes, words.get('article.version', words.number(i + 1))));
  });
  return element('section', {}, element('h2', {}, words.get('article.versions')), element('ol', {}, items));
}

function evidence(frame, at, article) {
  const { words } = frame;
  const prove = link(frame.article(at, '/proof'), words.get('article.prove'));
  const size = article.original && words.number(article.original.length);
  const save = article.original && button(words.get('article.original', size), article.original, `article-${at.ordinal}.original`);
  const items = [prove, save].filter(Boolean).map((each) => element('li', {}, each));
  return element('section', {}, element('h2', {}, words.get('article.evidence')), element('ul', { class: 'actions' }, items));
}

/** What others made is saved, never shown. */
export function button(label, bytes, name) {
  const made = element('button', { type: 'button' }, label);
  made.addEventListener('click', () => {
    const url = URL.createObjectURL(new Blob([bytes], { type: 'application/octet-stream' }));
    element('a', { href: url, download: name }).click();
    setTimeout(() => URL.revokeObjectURL(url), 60000);
  });
  return made;
}

function attributes(words, article) {
  const given = [...article.attributes].filter(([name]) => !REPEATED.has(name));
  if (given.length === 0) {
    return undefined;
  }
  const list = definitions('attributes', given.map(([name, value]) => [element('bdi', {}, name), bdi(value)]));
  return element('section', {}, element('details', {}, element('summary', {}, words.get('article.attributes')), list));
}
