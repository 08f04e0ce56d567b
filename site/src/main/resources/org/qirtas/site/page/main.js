// Opens the archive of the page, and shows what the address names.
import { Folding, Search, httpSource, openArchive } from '../reader/index.js';
import { element } from './elements.js';
import { Lists } from './lists.js';
import { address, articlePage, listPage, searchPage } from './pages.js';

const main = document.querySelector('main');
const input = document.querySelector('input[name=q]');
const links = [...document.querySelectorAll('[data-archive]')];
const made = new Map();
let turn = 0;

/** Only an archive that the page names. */
function archiveLink() {
  const wanted = new URLSearchParams(location.search).get('archive');
  return links.find((link) => link.dataset.archive === wanted) ?? links[0];
}

/** Makes something once; what failed is tried again. */
function once(key, make) {
  if (!made.has(key)) {
    const promise = make();
    made.set(key, promise);
    promise.catch(() => made.delete(key));
  }
  return made.get(key);
}

const source = (name) => httpSource(encodeURIComponent(name));

async function beside(name) {
  return source(name).catch(() => undefined);
}

const archive = () => once('archive', async () => openArchive(await source(archiveLink().dataset.archive), { beside }));
const lists = () => once('lists', async () => new Lists(await archive()).open());

async function folding() {
  return once('folding', async () => {
    const response = await fetch('folding.txt');
    if (!response.ok) {
      throw new Error('The table of letters is missing');
    }
    return new Folding(await response.text());
  });
}

/** The query of the last search, with its candidates. */
let last = { query: undefined };

async function searchFor(query) {
  if (last.query !== query) {
    const [opened, table] = await Promise.all([archive(), folding()]);
    const search = new Search(opened, query, table);
    const [ordered, candidates] = await Promise.all([lists(), search.candidates()]);
    last = { query, search, candidates: ordered.sorted(candidates) };
  }
  return last;
}

function route() {
  const [path, query] = location.hash.replace(/^#\/?/, '').split('?');
  return { path, parameters: Object.fromEntries(new URLSearchParams(query ?? '')) };
}

async function content({ path, parameters }) {
  const article = /^article\/([0-9]{1,10})$/.exec(path);
  if (article) {
    return articlePage(await archive(), Number(article[1]));
  }
  if (path === 'search' && parameters.q) {
    const { search, candidates } = await searchFor(parameters.q);
    return searchPage(search, candidates, parameters);
  }
  return listPage(await archive(), await lists(), parameters, go);
}

function failure(error) {
  return [element('h1', {}, 'This cannot be shown'), element('p', { role: 'alert' }, error.message)];
}

function go(hash) {
  location.hash = hash;
}

async function show() {
  const now = ++turn;
  const wanted = route();
  input.value = wanted.parameters.q ?? '';
  main.setAttribute('aria-busy', 'true');
  const children = await content(wanted).catch(failure);
  if (now === turn) {
    main.replaceChildren(...children);
    main.removeAttribute('aria-busy');
    main.focus({ preventScroll: true });
    scrollTo(0, 0);
  }
}

async function describe() {
  const { articles, root, unfinished } = await archive();
  const link = archiveLink();
  link.setAttribute('aria-current', 'page');
  const text = `${link.dataset.archive}: ${articles.toLocaleString('en')} articles, root ${root.slice(0, 16)}`;
  document.querySelector('#file').textContent = unfinished > 0 ? `${text}, and an append that was not finished` : text;
}

document.querySelector('header form').addEventListener('submit', (event) => {
  event.preventDefault();
  go(address(input.value.trim() === '' ? '' : 'search', { q: input.value.trim() }));
});
addEventListener('hashchange', show);
document.querySelector('.skip').addEventListener('click', (event) => {
  event.preventDefault();
  main.focus();
});
show();
describe().catch(() => undefined);
