// Years, months and days in UTC, such as 2022, 2022-01 and 2022-01-28.

const FORM = /^(-?[0-9]{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12][0-9]|3[01]))?)?$/;

const instant = (year, month = 1, day = 1) => new Date(0).setUTCFullYear(year, month - 1, day);

export class Period {
  /** The period of a text, undefined if it is none. */
  static of(text) {
    const m = FORM.exec(text ?? '');
    if (!m) {
      return undefined;
    }
    const parts = m.slice(1).filter((part) => part !== undefined).map(Number);
    const period = new Period(parts);
    return period.text === text ? period : undefined; // there is no February 30
  }

  /** The day, month or year of an instant. */
  static at(millis, precision) {
    const date = new Date(millis);
    return new Period([date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()].slice(0, precision));
  }

  constructor(parts) {
    this.parts = parts;
    this.precision = parts.length;
    this.start = instant(...parts);
    this.end = instant(...parts.slice(0, -1), parts.at(-1) + 1);
    const date = new Date(this.start);
    const year = date.getUTCFullYear();
    const digits = [date.getUTCMonth() + 1, date.getUTCDate()].map((part) => String(part).padStart(2, '0'));
    this.text = [(year < 0 ? '-' : '') + String(Math.abs(year)).padStart(4, '0'), ...digits].slice(0, parts.length).join('-');
  }

  /** The longer period that has it. */
  longer() {
    return new Period(this.parts.slice(0, -1));
  }

  /** The period of the same length after it, or another distance away. */
  next(distance = 1) {
    return Period.at(instant(...this.parts.slice(0, -1), this.parts.at(-1) + distance), this.precision);
  }

  /** The months of a year, or the days of a month. */
  shorter() {
    const found = [];
    for (let each = new Period([...this.parts, 1]); each.start < this.end; each = each.next()) {
      found.push(each);
    }
    return found;
  }
}
