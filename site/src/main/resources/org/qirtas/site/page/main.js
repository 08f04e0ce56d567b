// Shows what the address names.
import { QueryError } from '../reader/index.js';
import { articlePage } from './article-page.js';
import { Collection } from './collection.js';
import { Criteria } from './criteria.js';
import { datesPage } from './dates-page.js';
import { element, link } from './elements.js';
import { Frame } from './frame.js';
import { VALUE_PAGES, frontPage, valuesPage } from './front-page.js';
import { listPage, searchPage } from './list-page.js';
import { proofPage } from './proof-page.js';
import { CollectionSearch } from './searches.js';

const ARTICLE = /^article\/(.+)\/([0-9]{1,10})(\/proof)?$/;
const collection = new Collection(JSON.parse(document.body.dataset.archives));
const frame = new Frame(document.title, collection.names.length > 1);
let turn = 0;

/** The search of the last query, whose other pages come soon. */
let last = { key: undefined };

async function searchOf(criteria) {
  const key = JSON.stringify([criteria.query, criteria.isWide]);
  if (last.key !== key) {
    const [folding, archives] = await Promise.all([collection.folding(), collection.all()]);
    archives.forEach((archive) => archive.announce().catch(() => undefined)); // what is wrong is told where it is used
    last = { key, search: await new CollectionSearch(collection, criteria, folding).open() };
  }
  return last.search;
}

function route() {
  const [path, query] = location.hash.replace(/^#\/?/, '').split('?');
  return { path: path.split('/').map(decoded).join('/'), parameters: new URLSearchParams(query ?? '') };
}

function decoded(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

async function content({ path, parameters }, criteria) {
  const article = ARTICLE.exec(path);
  if (article) {
    const at = { archive: article[1], ordinal: Number(article[2]) };
    return (article[3] ? proofPage : articlePage)(frame, collection, at);
  }
  if (path === 'articles' && criteria.query !== '') {
    return searchPage(frame, collection, criteria, await searchOf(criteria));
  }
  if (path === 'key') {
    return keyPage(parameters.get('key') ?? '');
  }
  const pages = { '': frontPage, articles: listPage, dates: datesPage };
  if (path in VALUE_PAGES) {
    return valuesPage(frame, collection, path);
  }
  return path in pages ? pages[path](frame, collection, criteria) : notFound();
}

/** The newest article with a key. */
async function keyPage(key) {
  const version = (await collection.versions(key)).at(-1);
  if (!version) {
    return notFound();
  }
  location.replace(frame.article(version));
  return [];
}

const notFound = () => [element('h1', {}, frame.words.get('error.404')), back()];

const back = () => element('p', {}, link(frame.to(''), frame.words.get('nav.home')));

function failure(error) {
  const { words } = frame;
  if (error instanceof RangeError) {
    return notFound();
  }
  const isQuery = error instanceof QueryError;
  const heading = isQuery ? 'error.400' : error.name === 'RedactedError' ? 'error.410' : 'error.shown';
  const text = isQuery ? words.get(`query.${error.message}`) : error.message;
  const language = isQuery ? {} : { lang: 'en', dir: 'ltr' };
  return [element('h1', {}, words.get(heading)), element('p', { role: 'alert', ...language }, text), back()];
}

async function show() {
  const now = ++turn;
  const wanted = route();
  const criteria = Criteria.of(wanted.parameters);
  frame.choose(wanted.parameters.get('ui'));
  frame.write(wanted, criteria.query);
  const main = document.querySelector('main');
  main.setAttribute('aria-busy', 'true');
  if (main.childElementCount === 0) {
    main.append(element('p', { role: 'status' }, frame.words.get('page.reading')));
  }
  const children = await content(wanted, criteria).catch(failure);
  if (now === turn) {
    frame.show(children);
    describe();
  }
}

/** What identifies the archives that were opened. */
async function describe() {
  const { words } = frame;
  const items = collection.opened().map(({ name, archive }) => {
    const root = element('code', { dir: 'ltr' }, archive.root.slice(0, 16));
    const text = ` · ${words.articles(archive.articles)} · ${words.get('page.root')} `;
    const unfinished = archive.unfinished > 0 ? ` · ${words.get('page.unfinished')}` : '';
    return element('li', {}, element('bdi', {}, name), text, root, unfinished);
  });
  const feed = element('li', {}, link('feed.atom', words.get('nav.feed')));
  document.querySelector('footer').replaceChildren(element('ul', {}, items, feed));
}

addEventListener('hashchange', show);
show();
