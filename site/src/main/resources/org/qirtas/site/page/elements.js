// Makes elements. Every text of an archive becomes a text node; there is no way from a text to markup.
import { tagOf } from './wording.js';

const SVG = 'http://www.w3.org/2000/svg';
const MOST = 300;
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const UNSEEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A text without control characters and halves of pairs, which become a mark. */
const printable = (child) => (typeof child === 'string' ? child.replace(UNSEEN, '\ufffd') : child);

export function element(name, attributes, ...children) {
  return filled(document.createElement(name), attributes, children);
}

export function drawn(name, attributes, ...children) {
  return filled(document.createElementNS(SVG, name), attributes, children);
}

function filled(e, attributes, children) {
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) {
      e.setAttribute(key, printable(String(value)));
    }
  }
  e.append(...children.flat().filter((child) => child !== undefined && child !== '').map(printable));
  return e;
}

export const link = (href, ...children) => element('a', { href }, ...children);

/** Attributes of a text in the language of an article, whose direction follows from its own letters. */
export const foreign = (language) => ({ dir: 'auto', lang: tagOf(language) });

/** The direction of the first letter of a text. */
export const directionOf = (text) => (RIGHT_TO_LEFT.test(/\p{L}/u.exec(text)?.[0] ?? '') ? 'rtl' : 'ltr');

export const isVisible = (text) => /[^\s\p{C}]/u.test(text ?? '');

/** A text whose direction does not concern what is around it. */
export const bdi = (text) => (isVisible(text) ? element('bdi', {}, text) : undefined);

/** The beginning of a text that is among others. */
export const cut = (text) => (text.length <= MOST ? text : `${text.slice(0, MOST)}…`);

/** A text with places that are marked. */
export function marked(text, places) {
  const parts = [];
  let at = 0;
  for (const { start, end } of places) {
    if (start >= at) {
      parts.push(text.slice(at, start), element('mark', {}, text.slice(start, end)));
      at = end;
    }
  }
  return [...parts, text.slice(at)];
}

/** Parts of a line, with a dot between them. */
export function joined(parts) {
  const given = parts.filter((part) => part !== undefined && part !== '');
  return given.flatMap((part, i) => (i > 0 ? [' · ', part] : [part]));
}

/** Names with their values; those without a value are left out. */
export function definitions(kind, entries) {
  const given = entries.filter(([, value]) => value !== undefined && value !== '');
  const entry = ([name, value]) => element('div', {}, element('dt', {}, name), element('dd', {}, value));
  return given.length > 0 ? element('dl', { class: kind }, given.map(entry)) : undefined;
}
