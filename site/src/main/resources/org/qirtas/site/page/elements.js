// Makes elements. Every text of an archive becomes a text node; there is no way from a text to markup.

const TAG = /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,4}$/;

export function element(name, attributes, ...children) {
  const e = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) {
      e.setAttribute(key, value);
    }
  }
  e.append(...children.filter((child) => child !== undefined && child !== ''));
  return e;
}

/** Attributes of a text in the language of an article, whose direction follows from its own letters. */
export function foreign(language) {
  return { dir: 'auto', lang: TAG.test(language ?? '') ? language : undefined };
}

/** A text with places that are marked, as text nodes and mark elements. */
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

export function dateText(date) {
  if (!date) {
    return undefined;
  }
  const iso = date.millis === null ? undefined : new Date(date.millis).toISOString();
  return element('time', { datetime: iso, dir: 'auto' }, date.wording);
}

/** Parts of a line, with a dot between them. */
export function joined(parts) {
  const given = parts.filter((part) => part !== undefined && part !== '');
  return given.flatMap((part, i) => (i > 0 ? [' · ', part] : [part]));
}

export function bdi(text) {
  return text === undefined || text === '' ? undefined : element('bdi', {}, text);
}
