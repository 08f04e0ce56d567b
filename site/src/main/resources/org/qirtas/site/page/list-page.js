// A page of a list of articles: a search, or those with given values.
import { NARROWING } from './criteria.js';
import { element, foreign, link, marked } from './elements.js';
import { entries, headlinesOf } from './entries.js';
import { RANKED } from './searches.js';

const SIZE = 25;
const SHOWN = 10;
const MOST_VALUES = 100;
const [BEFORE, LENGTH] = [80, 280];

export async function listPage(frame, collection, criteria) {
  const lists = await collection.lists();
  const places = lists.select(criteria);
  const shown = await headlinesOf(lists, pageOf(criteria, places));
  return page(frame, lists, criteria, {
    heading: frame.words.get('nav.articles'),
    total: frame.words.articles(places.length),
    places,
    items: shown,
    hasNext: places.length > (criteria.page + 1) * SIZE,
  });
}

const pageOf = ({ page: number }, places) => places.slice(number * SIZE, (number + 1) * SIZE);

export async function searchPage(frame, collection, criteria, search) {
  const { words } = frame;
  const places = search.select(criteria);
  const hits = await search.first(criteria, places, (criteria.page + 1) * SIZE + 1);
  const items = pageOf(criteria, hits).map(({ place, article }) => {
    const { name } = search.lists.at(place);
    return { article, archive: name, places: search.places, snippet: snippet(article, search) };
  });
  const known = search.count(criteria, places);
  const count = words.articles(known ?? places.length);
  return page(frame, search.lists, criteria, {
    heading: words.get('list.search', criteria.query),
    total: known === undefined ? words.get('list.atMost', count) : count,
    notes: [...(await named(frame, collection, criteria)), ...notes(frame, criteria, search, places)],
    places,
    items,
    hasNext: hits.length > (criteria.page + 1) * SIZE,
  });
}

/** The newest article whose key is the query. */
async function named(frame, collection, { query, page: number }) {
  const versions = number === 0 ? await collection.versions(query) : [];
  return versions.slice(-1).map((version) => element('p', {}, link(frame.article(version), frame.words.get('list.named'))));
}

function notes(frame, criteria, search, places) {
  const { words } = frame;
  const found = search.without.map((name) => element('p', {}, words.get('list.noIndex', name)));
  if (criteria.order === 'best' && places.length > RANKED) {
    found.push(element('p', {}, words.get('list.best', words.number(RANKED))));
  }
  if (/[\u0621-\u06d3]{3}/.test(criteria.query.replace(/["“”][^"“”]*["“”]/g, ''))) {
    const href = frame.list(criteria.with('wide', criteria.isWide ? '' : '1'));
    found.push(element('p', {}, link(href, words.get(criteria.isWide ? 'list.exact' : 'list.wide'))));
  }
  return found;
}

function page(frame, lists, criteria, { heading, total, notes: remarks = [], places, items, hasNext }) {
  const { words } = frame;
  const none = () => element('p', {}, words.get('list.none'));
  const step = (rel, name, number) =>
    element('a', { rel, href: frame.list(criteria.with('page', number > 0 ? String(number) : '')) }, words.get(name));
  const pager = frame.pager(words.get('list.pages'), [
    criteria.page > 0 ? step('prev', 'list.previous', criteria.page - 1) : undefined,
    hasNext ? step('next', 'list.next', criteria.page + 1) : undefined,
  ]);
  const results = element('h2', { class: 'unseen' }, words.get('list.results'));
  return [
    element('h1', {}, heading),
    element('p', { class: 'total' }, total),
    active(frame, criteria),
    orders(frame, criteria),
    ...remarks,
    element(
      'div',
      { class: 'list' },
      element('div', {}, results, items.length > 0 ? entries(frame, items) : none(), pager),
      facets(frame, lists, criteria, places),
    ),
  ];
}

/** The values that narrow the list, each with a way to remove it. */
function active(frame, criteria) {
  const { words } = frame;
  const items = NARROWING.flatMap((name) =>
    criteria.values(name).map((value) => {
      const label = words.value(name, value, criteria.period);
      const href = frame.list(criteria.toggled(name, value));
      return element('li', {}, element('a', { href, title: words.get('list.remove', label) }, element('bdi', {}, label), ' ✕'));
    }),
  );
  return items.length > 0 ? element('ul', { class: 'active', 'aria-label': words.get('list.active') }, items) : undefined;
}

function orders(frame, criteria) {
  const { words } = frame;
  const items = criteria.orders.map((order) => {
    const current = order === criteria.order ? 'true' : undefined;
    const href = frame.list(criteria.with('order', order));
    return element('li', {}, element('a', { href, 'aria-current': current }, words.get(`order.${order}`)));
  });
  return element('nav', { class: 'orders', 'aria-label': words.get('list.order') }, element('ul', {}, items));
}

/** The values in the whole list, with numbers of articles. */
function facets(frame, lists, criteria, places) {
  const precision = criteria.period ? Math.min(criteria.period.precision + 1, 3) : 1;
  const sections = NARROWING.map((name) => {
    const values = name === 'date' ? lists.periods(precision, places) : lists.values(name, places);
    if (values.length === 0 || (name === 'archive' && lists.names.length === 1)) {
      return undefined;
    }
    const heading = element('h2', {}, frame.words.get(`facet.${name}`));
    return element('section', {}, heading, frame.more(values, SHOWN, MOST_VALUES, (some) => frame.values(name, some, criteria)));
  });
  return element('aside', { 'aria-label': frame.words.get('list.narrow') }, sections);
}

function snippet(article, search) {
  const field = ['lead', 'body'].find((name) => search.places(article[name] ?? '', name).length > 0) ?? 'body';
  const text = article[field] ?? '';
  const first = search.places(text, field)[0]?.start ?? 0;
  const start = first < BEFORE ? 0 : text.indexOf(' ', first - BEFORE) + 1 || first;
  const part = text.slice(start, start + LENGTH);
  const attributes = { ...foreign(article.language), class: 'snippet' };
  const end = start + LENGTH < text.length ? ' …' : '';
  return element('p', attributes, start > 0 ? '… ' : '', ...marked(part, search.places(part, field)), end);
}
