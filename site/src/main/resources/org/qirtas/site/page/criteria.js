// Which articles a list has, as its address says it: words of a search, values, a date, an order, a page.
import { Period } from './period.js';

export const NARROWING = ['date', 'source', 'lang', 'section', 'archive'];

const ORDERS = ['newest', 'oldest', 'added'];
const NAMES = ['q', ...NARROWING, 'order', 'page', 'wide'];

export class Criteria {
  static all = new Criteria(new Map());

  /** Of the parameters of an address; others are left out. */
  static of(parameters) {
    const given = NAMES.map((name) => [name, parameters.getAll(name).filter((value) => value !== '')]);
    return new Criteria(new Map(given.filter(([, values]) => values.length > 0)));
  }

  constructor(map) {
    this.map = map;
    this.query = (this.one('q') ?? '').trim();
    this.period = Period.of(this.one('date'));
    this.isWide = this.one('wide') === '1';
    this.orders = this.query === '' ? ORDERS : ['best', ...ORDERS];
    this.order = this.orders.find((each) => each === this.one('order')) ?? ORDERS[0];
    const page = Number(this.one('page') ?? 0);
    this.page = Number.isSafeInteger(page) && page > 0 ? page : 0;
  }

  one(name) {
    return this.values(name)[0];
  }

  values(name) {
    return this.map.get(name) ?? [];
  }

  /** This with one value of a parameter, or without it, from the first page on. */
  with(name, value) {
    return this.having(name, value === undefined || value === '' ? [] : [value]);
  }

  /** This with one value more, or without it if it has it. */
  toggled(name, value) {
    const given = this.values(name);
    const others = name === 'date' ? [] : given.filter((each) => each !== value);
    return this.having(name, given.includes(value) ? others : [...others, value]);
  }

  having(name, values) {
    const map = new Map([...this.map].filter(([each]) => each !== name && each !== 'page'));
    return new Criteria(values.length > 0 ? map.set(name, values) : map);
  }

  parameters() {
    return [...this.map].flatMap(([name, values]) => values.map((value) => [name, value]));
  }
}
