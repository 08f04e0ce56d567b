// A calendar: all years, the months of a year, the days of a month, with their numbers of articles.
import { Criteria } from './criteria.js';
import { element, link } from './elements.js';

const [YEAR, MONTH, DAY] = [1, 2, 3];
const MONDAY = Date.UTC(2024, 0, 1);
const DAY_MILLIS = 86400000;
const WEEK = 7;

export async function datesPage(frame, collection, { period }) {
  const lists = await collection.lists();
  const { words } = frame;
  if (!period || period.precision === DAY) {
    const years = lists.periods(YEAR).reverse();
    const counts = countsOf(lists.periods(MONTH));
    return [
      element('h1', {}, words.get('nav.dates')),
      ...years.map((year) => element('section', {}, element('h2', {}, counted(frame, year)), months(frame, year.period, counts))),
    ];
  }
  const all = lists.periods(period.precision);
  const here = all.find(({ value }) => value === period.text);
  const shorter = countsOf(lists.periods(period.precision + 1));
  return [
    element('h1', {}, words.period(period)),
    trail(frame, period),
    element('p', {}, link(listOf(frame, period), words.articles(here?.count ?? 0))),
    period.precision === YEAR ? months(frame, period, shorter) : month(frame, period, shorter),
    steps(frame, all, period),
  ];
}

const countsOf = (periods) => new Map(periods.map(({ value, count }) => [value, count]));

const listOf = (frame, period) => frame.list(Criteria.all.with('date', period.text));

const datesOf = (frame, period) => frame.to('dates', [['date', period.text]]);

const counted = (frame, { period, count }) => [
  link(datesOf(frame, period), frame.words.period(period)),
  ' ',
  element('span', { class: 'count' }, frame.words.number(count)),
];

/** The way back to longer periods. */
function trail(frame, period) {
  const all = frame.link('dates', frame.words.get('front.dates'));
  const year = period.precision === MONTH ? link(datesOf(frame, period.longer()), frame.words.period(period.longer())) : undefined;
  const items = [all, year].filter(Boolean).map((each) => element('li', {}, each));
  return element('nav', { 'aria-label': frame.words.get('calendar.longer') }, element('ul', {}, items));
}

function months(frame, year, counts) {
  const items = year.shorter().map((each) => {
    const count = counts.get(each.text);
    const name = frame.words.formats.month.format(each.start);
    const number = element('span', { class: 'count' }, frame.words.number(count ?? 0));
    return element('li', {}, count ? link(datesOf(frame, each), name) : element('span', {}, name), ' ', number);
  });
  return element('ul', { class: 'months' }, items);
}

/** A table of the weeks of a month. */
function month(frame, period, counts) {
  const { words } = frame;
  const first = Number(words.get('calendar.first')) - 1;
  const days = [...Array(WEEK).keys()].map((i) => MONDAY + ((first + i) % WEEK) * DAY_MILLIS);
  const heads = days.map((day) =>
    element('th', { scope: 'col', abbr: words.formats.weekday.format(day) }, words.formats.shortWeekday.format(day)),
  );
  const cells = period.shorter().map((day) => cell(frame, day, counts.get(day.text)));
  const weekday = Math.floor((period.start - MONDAY) / DAY_MILLIS) - first;
  const before = ((weekday % WEEK) + WEEK) % WEEK;
  const all = [...Array(before).keys()].map(() => element('td', {})).concat(cells);
  while (all.length % WEEK > 0) {
    all.push(element('td', {}));
  }
  const weeks = [...Array(all.length / WEEK).keys()].map((i) => element('tr', {}, all.slice(WEEK * i, WEEK * (i + 1))));
  const head = element('thead', {}, element('tr', {}, heads));
  const caption = element('caption', { class: 'unseen' }, words.get('calendar.caption', words.period(period)));
  return element('table', { class: 'calendar' }, caption, head, element('tbody', {}, weeks));
}

function cell(frame, day, count) {
  const { words } = frame;
  const number = element('span', { class: 'day' }, words.number(day.parts[2]));
  if (!count) {
    return element('td', {}, number);
  }
  const label = `${words.period(day)}: ${words.articles(count)}`;
  const shown = element('span', { class: 'count' }, words.number(count));
  return element('td', {}, element('a', { href: listOf(frame, day), 'aria-label': label }, number, ' ', shown));
}

/** The periods with articles before and after one. */
function steps(frame, all, period) {
  const before = all.filter((each) => each.period.start < period.start).at(-1);
  const after = all.find((each) => each.period.start > period.start);
  const step = (each, name, rel) => {
    const label = element('span', { class: 'label' }, frame.words.get(name));
    return each && element('a', { rel, href: datesOf(frame, each.period) }, label, ' ', frame.words.period(each.period));
  };
  return frame.pager(frame.words.get('calendar.steps'), [
    step(before, 'calendar.previous', 'prev'),
    step(after, 'calendar.next', 'next'),
  ]);
}
