// The words, numbers and dates of pages in a language of readers, as the page of the server has them.
import { WORDS } from './words.js';

const LOCALES = { en: 'en-GB', ar: 'ar-u-ca-gregory-nu-arab' };
const KNOWN = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
const [YEAR, MONTH, DAY] = [1, 2, 3];

/** The tag of a language, undefined for a text that names none. */
export function tagOf(language) {
  try {
    return language !== undefined && KNOWN.of(language) !== undefined ? language : undefined;
  } catch {
    return undefined;
  }
}

export class Wording {
  static tags = Object.keys(LOCALES);

  /** The language that a reader prefers, English if none of them is there. */
  static preferred(languages) {
    return languages.map((each) => each.slice(0, 2).toLowerCase()).find((each) => each in LOCALES) ?? 'en';
  }

  constructor(tag) {
    this.tag = tag;
    this.direction = tag === 'ar' ? 'rtl' : 'ltr';
    this.locale = LOCALES[tag];
    this.numbers = new Intl.NumberFormat(this.locale);
    this.languages = new Intl.DisplayNames([this.locale], { type: 'language' });
    const format = (options) => new Intl.DateTimeFormat(this.locale, { timeZone: 'UTC', ...options });
    this.formats = {
      [YEAR]: format({ year: 'numeric' }),
      [MONTH]: format({ year: 'numeric', month: 'long' }),
      [DAY]: format({ year: 'numeric', month: 'long', day: 'numeric' }),
      month: format({ month: 'long' }),
      weekday: format({ weekday: 'long' }),
      shortWeekday: format({ weekday: 'short' }),
      minute: format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
    };
  }

  /** The words for a name, with values in place of {0} and {1}. */
  get(name, ...values) {
    return WORDS[this.tag][name].replace(/\{([0-9])\}/g, (unused, i) => values[i]);
  }

  number(n) {
    return this.numbers.format(n);
  }

  articles(count) {
    return count === 1 ? this.get('articles.one') : this.get('articles.many', this.number(count));
  }

  /** The name of a language, with its tag. */
  language(tag) {
    return tagOf(tag) === undefined ? tag : `${this.languages.of(tag)} (${tag})`;
  }

  /** The date of an article as precise as it is, in UTC, or its wording if it was not understood. */
  date({ wording, millis, precision }) {
    if (millis === null) {
      return wording;
    }
    const day = this.formats[Math.min(precision, DAY)].format(millis);
    return precision <= DAY ? day : `${day} · ${this.formats.minute.format(millis)} UTC`;
  }

  /** A year, a month or a day. */
  period({ start, precision }) {
    return this.formats[precision].format(start);
  }

  /** A value of a filter in words. */
  value(name, value, period) {
    return name === 'date' && period ? this.period(period) : name === 'lang' ? this.language(value) : value;
  }
}
