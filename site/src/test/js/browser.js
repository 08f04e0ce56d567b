// Shows folders that were written for a web server in Chromium, without a window:
// node browser.js CHROMEDRIVER AXE FOLDER REMOTE [PICTURES]
// FOLDER has the archives search-index, generations, keys and hostile; REMOTE has one that was written for readers from afar.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { serveFolder } from './server.js';
import { NO_BROWSER, hasBrowser, startDriver } from './webdriver.js';

const TYPES = { html: 'text/html', js: 'text/javascript', txt: 'text/plain' };
const [program, axe, folder, remote, pictures] = process.argv.slice(2);
const SEARCHED = 'articles?q=' + encodeURIComponent('"المدينة" OR (nowhere');
const ARTICLE = 'article/search-index.qrt/0';
const HOSTILE = 'article/hostile.qrt/0';
const serve = (root) => serveFolder((name) => readFileSync(join(root, name)), (name) => TYPES[name.split('.').at(-1)]);

const servers = { folder: await serve(folder), remote: await serve(remote) };
const driver = await startDriver(program);
const AXE = readFileSync(axe, 'utf8');
const PAGES = ['', 'articles', SEARCHED, ARTICLE, 'article/generations.qrt/70', `${ARTICLE}/proof`, HOSTILE, 'dates',
  'dates?date=2015', 'dates?date=2015-07', 'sources', 'archives', 'nothing', 'articles?q=%22'];

const address = (page, ui) => `${servers.folder.url}index.html#/${page}${ui ? `${page.includes('?') ? '&' : '?'}ui=${ui}` : ''}`;

async function picture(browser, name) {
  if (pictures) {
    writeFileSync(join(pictures, `${name.replace(/[^a-z0-9]+/g, '-')}.png`), await browser.picture());
  }
}

/** What a page without anything in a cache takes from the server until it is shown. */
async function cold(page) {
  const { counts, url } = servers.remote;
  Object.assign(counts, { requests: 0, bytes: 0 });
  const browser = await driver.begin();
  try {
    await browser.open(`${url}index.html#/${page}`);
    await browser.run("return document.querySelector('nav.pager') !== null");
    return { ...counts };
  } finally {
    await browser.end();
  }
}

async function takesFewRequests() {
  for (const page of ['', 'article/remote.qrt/5']) {
    const { requests, bytes } = await cold(page);
    assert.ok(requests <= 8 && bytes <= 1.5e6, `${page}: ${requests} requests, ${bytes} bytes`);
  }
}

/** A reader looks for an article, narrows the list, reads, goes on, and verifies it. */
async function readArticles(browser) {
  await browser.open(address(''));
  await browser.follow('Articles');
  assert.equal(await browser.text('.total'), '290 articles');
  await browser.follow('Next page');
  await browser.follow('Previous page');
  await browser.search('"اليوم الوزير"');
  assert.match(await browser.text('.total'), /^[0-9]+ articles$/);
  assert.match(await browser.text('mark'), /الوزير/);
  await browser.follow('Best first');
  assert.match(await browser.text('mark'), /الوزير/);
  await browser.follow('وكالة 1');
  assert.equal(await browser.text('.active'), 'وكالة 1 ✕');
  await browser.search('OR');
  assert.match(await browser.text('[role=alert]'), /^OR needs a word/);
  await browser.open(address(ARTICLE));
  assert.match(await browser.text('h1'), /^واسعة افتتاح المدينة اليوم الوزير/);
  assert.equal(await browser.style('h1', 'direction'), 'rtl');
  assert.equal(await browser.style('.text', 'direction'), 'rtl');
  await browser.follow('Verify');
  assert.match(await browser.text('.good'), /^✓ Verified/);
  await browser.follow('Back');
  await browser.follow('Newer');
  await browser.follow('العربية');
  assert.equal(await browser.style('main', 'direction'), 'rtl');
  await browser.follow('التواريخ');
  assert.equal(await browser.text('h1'), 'التواريخ');
  await browser.open(address('key?key=en3'));
  assert.match(await browser.run('return location.hash'), /^#\/article\/generations\.qrt\/3$/);
  await browser.open(address('article/keys.qrt/3'));
  await browser.follow('Version 2');
  assert.equal(await browser.run('return location.hash'), '#/article/keys.qrt/1');
}

async function hostileTextsStayTexts(browser) {
  await browser.open(address(HOSTILE));
  assert.match(await browser.text('h1'), /^<img src=x onerror="document.title='attacked'">/);
  assert.match(await browser.run('return document.title'), / · A & <b>\{\{archives\}\}$/);
  const bad = 'main script, main img, [onerror], [href^=javascript]';
  assert.equal(await browser.run(`return document.querySelectorAll('${bad}').length`), 0);
  await browser.open(address('article/https://other.example/x.qrt/9'));
  assert.equal(await browser.text('h1'), 'Not found');
}

/** Nothing that keeps people out, and nothing broader than the screen. */
async function everyoneCanRead(browser, name, pages, languages) {
  for (const page of pages) {
    for (const ui of languages) {
      await browser.open(address(page, ui));
      await picture(browser, `${name}-${ui}-${page}`);
      assert.ok((await browser.run('return document.documentElement.scrollWidth - innerWidth')) <= 0, `${name} ${page} ${ui}`);
      assert.deepEqual(await browser.violations(AXE), [], `${name} ${page} ${ui}`);
    }
  }
}

async function look() {
  await takesFewRequests();
  const wide = await driver.begin();
  await readArticles(wide);
  await hostileTextsStayTexts(wide);
  await everyoneCanRead(wide, 'wide', PAGES, ['en']);
  await wide.end();
  const narrow = await driver.begin({ isDark: true, width: 360, height: 740 });
  await narrow.open(address(''));
  assert.equal(await narrow.style('html', 'background-color'), 'rgba(23, 22, 20, 1)');
  await everyoneCanRead(narrow, 'narrow', PAGES, ['ar']);
  await narrow.end();
}

try {
  if (await hasBrowser(driver)) {
    await look();
  } else {
    process.exitCode = NO_BROWSER;
  }
} finally {
  await driver.stop();
  await Promise.all(Object.values(servers).map((server) => server.close()));
}
