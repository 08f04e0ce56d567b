// The first page: what is in the archives. Pages of values, too.
import { chart } from './chart.js';
import { Criteria } from './criteria.js';
import { definitions, element } from './elements.js';
import { entries, headlinesOf } from './entries.js';

const VALUES = 12;
const MOST_VALUES = 2000;
const NEWEST = 5;

/** Pages of values by name, with the column. */
export const VALUE_PAGES = { sources: 'source', languages: 'lang', sections: 'section', archives: 'archive' };

export async function frontPage(frame, collection) {
  const lists = await collection.lists();
  const { words } = frame;
  const newest = lists.newest.slice(0, NEWEST);
  const pages = Object.entries(VALUE_PAGES).map(([page, name]) => valueSection(frame, lists, page, name));
  return [
    element('h1', {}, element('bdi', {}, frame.site)),
    facts(words, lists),
    chart(frame, lists),
    element('div', { class: 'columns' }, pages),
    element('section', {}, element('h2', {}, words.get('front.newest')), entries(frame, await headlinesOf(lists, newest))),
  ];
}

function facts(words, lists) {
  const dated = lists.newest.filter((place) => lists.millis[place] !== -Infinity);
  const day = (place) => place !== undefined && words.date({ millis: lists.millis[place], precision: 3 });
  return definitions('facts', [
    [words.get('front.articles'), words.number(lists.added.length)],
    [words.get('front.first'), day(dated.at(-1)) || undefined],
    [words.get('front.last'), day(dated[0]) || undefined],
    [words.get('front.files'), lists.names.length > 1 ? words.number(lists.names.length) : undefined],
    [words.get('front.unknownDates'), lists.unknownDates > 0 ? words.number(lists.unknownDates) : undefined],
  ]);
}

function valueSection(frame, lists, page, name) {
  const { words } = frame;
  const values = lists.values(name);
  if (values.length === 0 || (name === 'archive' && lists.names.length === 1)) {
    return undefined;
  }
  const all = () => element('p', {}, frame.link(page, words.get('front.all', words.number(values.length))));
  return element(
    'section',
    {},
    element('h2', {}, words.get(`nav.${page}`)),
    frame.values(name, values.slice(0, VALUES)),
    values.length > VALUES ? all() : undefined,
  );
}

/** All values of a column. */
export async function valuesPage(frame, collection, page) {
  const { words } = frame;
  const values = (await collection.lists()).values(VALUE_PAGES[page]);
  const shown = words.get('values.greatest', words.number(MOST_VALUES), words.number(values.length));
  return [
    element('h1', {}, words.get(`nav.${page}`)),
    values.length > MOST_VALUES ? element('p', {}, shown) : undefined,
    frame.values(VALUE_PAGES[page], values.slice(0, MOST_VALUES), Criteria.all),
  ];
}
