// The pages: lists, searches, articles.
import { bdi, dateText, element, foreign, joined, marked } from './elements.js';
import { FILTERS } from './lists.js';

const SIZE = 20;
const REPEATED = new Set(['id', 'published', 'updated', 'body']); // such an attribute says what JSON the field is
const NAMES = { month: 'Month', source: 'Source', language: 'Language', section: 'Section' };

/** The address of a page; parameters that are empty are left out. */
export function address(path, parameters = {}) {
  const given = Object.entries(parameters).filter(([, value]) => value !== undefined && value !== '' && value !== 0);
  const query = new URLSearchParams(given.map(([key, value]) => [key, String(value)]));
  return `#/${path}${given.length > 0 ? `?${query}` : ''}`;
}

const articleAddress = (ordinal) => address(`article/${ordinal}`);

export async function listPage(archive, lists, parameters, go) {
  const given = FILTERS.filter((name) => parameters[name]);
  const filters = Object.fromEntries(given.map((name) => [name, parameters[name]]));
  const found = lists.select(filters);
  const page = pageOf(parameters, found.length);
  const headlines = await archive.headlines(found.slice(page * SIZE, (page + 1) * SIZE));
  return [
    element('h1', {}, `${found.length.toLocaleString('en')} articles`),
    filterForm(lists, filters, go),
    entries(headlines.map((headline) => entry(headline))),
    pager('', { ...filters }, page, found.length > (page + 1) * SIZE),
  ];
}

function pageOf(parameters, count) {
  const page = Number(parameters.page ?? 0);
  return Number.isInteger(page) && page > 0 && page * SIZE < count ? page : 0;
}

function filterForm(lists, filters, go) {
  const form = element('form', { class: 'filters', 'aria-label': 'Filters' });
  for (const name of FILTERS) {
    const values = lists.values(name);
    if (values.length > 1) {
      const all = element('option', { value: '' }, `${NAMES[name]}: all`);
      const select = element('select', { 'aria-label': NAMES[name] }, all);
      for (const [value, count] of values.slice(0, 500)) {
        select.append(element('option', { value }, `${value} (${count.toLocaleString('en')})`));
      }
      select.value = filters[name] ?? '';
      select.addEventListener('change', () => go(address('', { ...filters, [name]: select.value })));
      form.append(select);
    }
  }
  return form;
}

function entries(items) {
  return element('ol', { class: 'entries' }, ...items);
}

function entry(headline, search, snippet) {
  if (headline.error) {
    return element('li', {}, element('p', { class: 'meta' }, `Article ${headline.ordinal}: ${headline.error.message}`));
  }
  const title = titleOf(headline);
  const link = element('a', { href: articleAddress(headline.ordinal) }, ...highlighted(title, search));
  return element(
    'li',
    {},
    element('h2', foreign(headline.language), link),
    snippet,
    metaLine(headline.published, headline.source, headline.section),
  );
}

function metaLine(date, ...texts) {
  return element('p', { class: 'meta' }, ...joined([dateText(date), ...texts.map(bdi)]));
}

/** A title that can be seen, and clicked. */
function titleOf({ title }) {
  return /[^\s\p{C}]/u.test(title ?? '') ? title : 'Without title';
}

function highlighted(text, search) {
  return search ? marked(text, search.places(text)) : [text];
}

function pager(path, parameters, page, hasMore) {
  const link = (text, to) => element('a', { href: address(path, { ...parameters, page: to }) }, text);
  return element(
    'nav',
    { class: 'pager', 'aria-label': 'Pages' },
    page > 0 ? link('Newer', page - 1) : element('span', {}),
    hasMore ? link('Older', page + 1) : element('span', {}),
  );
}

/** Hits are read until the page is full: the index alone finds too many if a word is excluded or groups are indexed. */
export async function searchPage(search, candidates, parameters) {
  const page = pageOf(parameters, candidates.length);
  const hits = await search.first(candidates, (page + 1) * SIZE + 1);
  const shown = hits.slice(page * SIZE, (page + 1) * SIZE);
  const count = candidates.length.toLocaleString('en');
  return [
    element('h1', {}, 'Search: ', element('bdi', {}, parameters.q)),
    element('p', { class: 'meta' }, search.isExact ? `${count} articles` : `At most ${count} articles`),
    entries(shown.map((article) => entry(article, search, snippet(article, search)))),
    pager('search', { q: parameters.q }, page, hits.length > (page + 1) * SIZE),
  ];
}

function snippet(article, search) {
  const text = [article.lead, article.body].filter(Boolean).join('\n');
  const first = search.places(text)[0]?.start ?? 0;
  const start = first < 80 ? 0 : text.indexOf(' ', first - 80) + 1 || first;
  const part = text.slice(start, start + 280);
  return element('p', foreign(article.language), start > 0 ? '… ' : '', ...highlighted(part, search));
}

export async function articlePage(archive, ordinal) {
  const a = await archive.article(ordinal);
  const tags = (a.tags ?? []).map(bdi);
  const here = foreign(a.language);
  return [
    element('article', {}, element('h1', here, titleOf(a)),
      metaLine(a.published, a.source, a.author, a.section),
      a.lead ? element('p', { ...here, class: 'text lead' }, a.lead) : undefined,
      ...paragraphs(a.body).map((text) => element('p', { ...here, class: 'text' }, text)),
      details(a, tags)),
    pagerOf(archive, ordinal),
  ];
}

function paragraphs(text) {
  return text.split(/\n+/).map((part) => part.trim()).filter(Boolean);
}

function pagerOf(archive, ordinal) {
  const link = (text, to) => element('a', { href: articleAddress(to) }, text);
  return element(
    'nav',
    { class: 'pager', 'aria-label': 'Neighbours' },
    ordinal > 0 ? link('Article before', ordinal - 1) : element('span', {}),
    ordinal + 1 < archive.articles ? link('Article after', ordinal + 1) : element('span', {}),
  );
}

function details(a, tags) {
  const attributes = [...a.attributes].filter(([name]) => !REPEATED.has(name));
  const rows = [
    ['Id', bdi(a.id)],
    ['Address', a.url === undefined ? undefined : outside(a.url)],
    ['Updated', dateText(a.updated)],
    ['Views', a.views?.toLocaleString('en')],
    ['Tags', tags.length > 0 ? element('span', {}, ...joined(tags)) : undefined],
    ...attributes.map(([name, value]) => [name, bdi(value)]),
    ['Original', a.original && download(a)],
  ].filter(([, value]) => value !== undefined);
  return element('dl', {}, ...rows.flatMap(([name, value]) => [element('dt', {}, bdi(name)), element('dd', {}, value)]));
}

/** A link only to a web page, and one that tells it nothing. */
function outside(url) {
  const isWeb = /^https?:\/\//i.test(url);
  return isWeb ? element('a', { href: url, rel: 'noopener noreferrer nofollow', dir: 'ltr' }, url) : bdi(url);
}

/** Originals are foreign pages: they are saved, never shown. */
function download(a) {
  const button = element('button', { type: 'button' }, `Save ${a.original.length.toLocaleString('en')} bytes`);
  button.addEventListener('click', () => {
    const url = URL.createObjectURL(new Blob([a.original], { type: 'application/octet-stream' }));
    element('a', { href: url, download: `article-${a.ordinal}.bin` }).click();
    setTimeout(() => URL.revokeObjectURL(url), 60000);
  });
  return button;
}
