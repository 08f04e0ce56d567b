// Dates (docs/format/dates.md).
import { check } from './errors.js';

const FORM = /^(?:[?YMDhsf]=|[YMD]|(?:[hs][T ]|f[T ][1-9])(?:Z|[+-](?:0[0-9]|1[0-7]):[0-5][0-9]|[+-]18:00)?)$/;
const DAY = 86400000;

export const FIRST_MILLIS = -377705116800000;
export const END_MILLIS = 253402300800000;

export function isForm(form) {
  return FORM.test(form);
}

/** A date of a form. The wording is that of the head, undefined if it has none. */
export function dateOf(form, millis, literal) {
  check(isForm(form), 'a date has an unknown form');
  check(form.endsWith('=') === (literal !== undefined), 'a date has no wording, or two');
  const precision = '?YMDhsf'.indexOf(form[0]);
  if (literal !== undefined) {
    return { wording: literal, millis: precision === 0 ? null : millis, precision };
  }
  return { wording: restored(form, millis, precision), millis, precision };
}

function restored(form, millis, precision) {
  const offset = form.slice(precision === 6 ? 3 : 2);
  const local = millis + 60000 * minutes(offset);
  const days = Math.floor(local / DAY);
  const time = local - days * DAY;
  const [year, month, day] = civil(days);
  check(year >= 0 && year <= 9999, 'a date is in no year of four digits');
  const parts = [String(year).padStart(4, '0'), two(month), two(day)];
  let text = parts.slice(0, precision).join('-');
  if (precision >= 4) {
    text += `${form[1]}${two(Math.floor(time / 3600000))}:${two(Math.floor(time / 60000) % 60)}`;
  }
  if (precision >= 5) {
    text += `:${two(Math.floor(time / 1000) % 60)}`;
  }
  if (precision === 6) {
    text += `.${`${String(time % 1000).padStart(3, '0')}000000`.slice(0, Number(form[2]))}`;
  }
  return text + offset;
}

const two = (number) => String(number).padStart(2, '0');

function minutes(offset) {
  if (offset === '' || offset === 'Z') {
    return 0;
  }
  const shift = 60 * Number(offset.slice(1, 3)) + Number(offset.slice(4, 6));
  return offset[0] === '-' ? -shift : shift;
}

/** Year, month and day of a number of days since 1970-01-01. */
export function civil(days) {
  const shifted = days + 719468;
  const era = Math.floor(shifted / 146097); // 400 years from March 1 on
  let day = shifted - era * 146097;
  const div = (n) => Math.floor(day / n);
  const year = Math.floor((day - div(1460) + div(36524) - div(146096)) / 365);
  day -= 365 * year + Math.floor(year / 4) - Math.floor(year / 100);
  const m = Math.floor((5 * day + 2) / 153);
  return [400 * era + year + Math.floor(m / 10), ((m + 2) % 12) + 1, day - Math.floor((153 * m + 2) / 5) + 1];
}
