// What is in all archives, from columns alone: order, filters, counts. An article has a place: its number among all.
import { Period } from './period.js';

const COLUMNS = { source: 'source', lang: 'language', section: 'section' };
const UNKNOWN = -Infinity;

/** A column as numbers of its distinct values; 0 is no value. */
class Values {
  constructor(count) {
    this.values = [undefined];
    this.numbers = new Map();
    this.of = new Uint32Array(count);
  }

  set(place, value) {
    if (value !== null) {
      let number = this.numbers.get(value);
      if (number === undefined) {
        number = this.values.push(value) - 1;
        this.numbers.set(value, number);
      }
      this.of[place] = number;
    }
  }
}

export class Lists {
  constructor(names, archives) {
    this.names = names;
    this.archives = archives;
    this.firsts = [];
    this.size = 0;
    for (const { articles } of archives) {
      this.firsts.push(this.size);
      this.size += articles;
    }
  }

  async open() {
    this.millis = new Float64Array(this.size).fill(UNKNOWN);
    this.columns = Object.fromEntries(Object.keys(COLUMNS).map((name) => [name, new Values(this.size)]));
    this.columns.archive = new Values(this.size);
    this.unknownDates = 0;
    const absent = new Set();
    await Promise.all(this.archives.map((archive, k) => this.read(archive, k, absent)));
    this.added = Uint32Array.from([...Array(this.size).keys()].filter((place) => !absent.has(place)));
    this.newest = [...this.added].sort((a, b) => this.millis[b] - this.millis[a] || b - a);
    const dated = this.newest.findLastIndex((place) => this.millis[place] !== UNKNOWN) + 1;
    const later = this.newest.slice(0, dated).reverse();
    this.oldest = [...later, ...this.newest.slice(dated).reverse()];
    return this;
  }

  async read(archive, k, absent) {
    const [gone] = await Promise.all([archive.absent(), archive.eachRow((row, n) => this.add(row, this.firsts[k] + n, k))]);
    gone.forEach((n) => absent.add(this.firsts[k] + n));
  }

  add(row, place, k) {
    for (const [name, column] of Object.entries(COLUMNS)) {
      this.columns[name].set(place, row[column]);
    }
    this.columns.archive.set(place, this.names[k]);
    if (row.published !== null) {
      const isKnown = row.published.form !== '?=';
      this.unknownDates += isKnown ? 0 : 1;
      this.millis[place] = isKnown ? row.published.millis : UNKNOWN;
    }
  }

  /** The archive of a place, and the ordinal there. */
  at(place) {
    const k = this.firsts.findLastIndex((first) => first <= place);
    return { archive: this.archives[k], name: this.names[k], ordinal: place - this.firsts[k] };
  }

  placeOf(name, ordinal) {
    return this.firsts[this.names.indexOf(name)] + ordinal;
  }

  /** Places that match, of all or of some, in the order that is asked for. Without scores the newest are the best. */
  select(criteria, some) {
    const { period } = criteria;
    const isIn = period ? (place) => this.millis[place] >= period.start && this.millis[place] < period.end : () => true;
    const wanted = Object.entries(this.columns)
      .filter(([name]) => criteria.values(name).length > 0)
      .map(([name, column]) => [column.of, new Set(criteria.values(name).map((value) => column.numbers.get(value)))]);
    const candidates = some && new Set(some);
    const all = criteria.order === 'best' ? this.newest : this[criteria.order];
    return Array.from(all).filter(
      (place) => (!candidates || candidates.has(place)) && isIn(place) && wanted.every(([of, numbers]) => numbers.has(of[place])),
    );
  }

  /** The values of a column with the number of articles, the most frequent first. */
  values(name, places = this.added) {
    const { of, values } = this.columns[name];
    const counts = new Uint32Array(values.length);
    places.forEach((place) => counts[of[place]]++);
    const found = [...counts.keys()].filter((number) => number > 0 && counts[number] > 0);
    return found.map((number) => ({ value: values[number], count: counts[number] })).sort((a, b) => b.count - a.count);
  }

  /** The years, months or days with the number of articles, in order. */
  periods(precision, places = this.added) {
    const counts = new Map();
    for (const place of places) {
      if (this.millis[place] !== UNKNOWN) {
        const { text } = Period.at(this.millis[place], precision);
        counts.set(text, (counts.get(text) ?? 0) + 1);
      }
    }
    const found = [...counts].map(([value, count]) => ({ value, count, period: Period.of(value) }));
    return found.sort((a, b) => a.period.start - b.period.start);
  }

  /** The places before and after one in time. */
  neighbours(place) {
    if (this.millis[place] === UNKNOWN) {
      return [undefined, undefined];
    }
    const isLater = (a, b) => this.millis[a] - this.millis[b] || a - b;
    let [low, high] = [0, this.newest.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      [low, high] = isLater(this.newest[middle], place) > 0 ? [middle + 1, high] : [low, middle];
    }
    const older = this.newest[low] === place ? low + 1 : low;
    return [this.newest[older], this.newest[low - 1]].map((each) =>
      each !== undefined && this.millis[each] !== UNKNOWN ? each : undefined,
    );
  }
}
