// What all pages have around their content, and the addresses of pages.
import { Criteria } from './criteria.js';
import { cut, element, isVisible, link } from './elements.js';
import { Wording } from './wording.js';

const PARTS = ['articles', 'dates', 'sources', 'languages', 'sections'];

export class Frame {
  /**
   * @param site the title of all pages
   * @param hasMany whether there are several archives
   */
  constructor(site, hasMany) {
    this.site = site;
    this.parts = hasMany ? [...PARTS, 'archives'] : PARTS;
    this.wordings = new Map(Wording.tags.map((tag) => [tag, new Wording(tag)]));
  }

  /** Takes the language of an address, or of the reader. */
  choose(ui) {
    this.chosen = Wording.tags.find((tag) => tag === ui);
    this.words = this.wordings.get(this.chosen ?? Wording.preferred(navigator.languages));
  }

  /** The address of a page, in the language that was chosen. */
  to(path, parameters = [], ui = this.chosen) {
    const query = new URLSearchParams([...parameters, ...(ui ? [['ui', ui]] : [])]).toString();
    return `#/${path.split('/').map(encodeURIComponent).join('/')}${query === '' ? '' : `?${query}`}`;
  }

  list(criteria = Criteria.all) {
    return this.to('articles', criteria.parameters());
  }

  article({ archive, ordinal }, part = '') {
    return this.to(`article/${archive}/${ordinal}${part}`);
  }

  /** Writes what is around the content. */
  write(route, query) {
    const { words } = this;
    const root = document.documentElement;
    [root.lang, root.dir] = [words.tag, words.direction];
    const skip = element('a', { class: 'skip', href: '#main' }, words.get('nav.skip'));
    skip.addEventListener('click', (event) => {
      event.preventDefault();
      document.querySelector('main').focus();
    });
    const name = element('a', { class: 'name', href: this.to('') }, element('bdi', {}, this.site));
    document.querySelector('header').replaceChildren(skip, name, this.form(query), this.navigation(route));
  }

  form(query) {
    const { words } = this;
    const input = element('input', { id: 'q', name: 'q', type: 'search', dir: 'auto', maxlength: 1000 });
    input.value = query;
    const label = element('label', { for: 'q' }, words.get('search.label'));
    const form = element('form', { role: 'search' }, label, input, element('button', {}, words.get('search.button')));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      location.hash = this.list(Criteria.all.with('q', input.value.trim()));
    });
    return form;
  }

  navigation(route) {
    const { words } = this;
    const isHere = (part) => (route.path === part ? 'page' : undefined);
    const parts = this.parts.map((part) =>
      element('li', {}, element('a', { href: this.to(part), 'aria-current': isHere(part) }, words.get(`nav.${part}`))),
    );
    const others = [...this.wordings.values()].filter((other) => other !== words).map((other) => {
      const parameters = [...route.parameters].filter(([name]) => name !== 'ui');
      const href = this.to(route.path, parameters, other.tag);
      return element('li', { class: 'other' }, element('a', { href, lang: other.tag, hreflang: other.tag }, other.get('ui.name')));
    });
    return element('nav', { 'aria-label': words.get('nav.main') }, element('ul', {}, parts, others));
  }

  /** Shows a page: its content, the first heading of which names it. */
  show(children) {
    const main = document.querySelector('main');
    main.replaceChildren(...children.filter((child) => child !== undefined));
    const heading = main.querySelector('h1')?.textContent ?? '';
    document.title = heading === '' || heading === this.site ? this.site : `${heading} · ${this.site}`;
    main.removeAttribute('aria-busy');
    main.focus({ preventScroll: true });
    scrollTo(0, 0);
  }

  /** A list of links to some places after each other. */
  pager(label, links) {
    const given = links.filter((each) => each !== undefined);
    return given.length > 0 ? element('nav', { class: 'pager', 'aria-label': label }, given) : undefined;
  }

  /** Values with their numbers of articles. Each leads to a list; one that cannot be seen does not. */
  values(name, values, criteria = Criteria.all) {
    const items = values.map(({ value, count, period }) => {
      const isActive = criteria.values(name).includes(value);
      const label = element('bdi', {}, cut(this.words.value(name, value, period)));
      const attributes = { href: this.list(criteria.toggled(name, value)), 'aria-current': isActive ? 'true' : undefined };
      const shown = isVisible(value) ? element('a', attributes, label) : element('span', {}, this.words.get('value.none'));
      return element('li', {}, shown, ' ', element('span', { class: 'count' }, this.words.number(count)));
    });
    return element('ul', { class: 'values' }, items);
  }

  more(values, shown, most, write) {
    const rest = values.slice(shown, most);
    const details = () => element('details', {}, element('summary', {}, this.words.get('facet.more')), write(rest));
    return [write(values.slice(0, shown)), rest.length > 0 ? details() : undefined];
  }

  link(path, ...children) {
    return link(this.to(path), ...children);
  }
}
