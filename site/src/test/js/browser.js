// Shows a folder that was written for a web server in Chromium, without a window: node browser.js FOLDER CHROMEDRIVER.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { freePort, serveFolder } from './server.js';

const TYPES = { html: 'text/html', css: 'text/css', js: 'text/javascript', txt: 'text/plain' };
const TRIES = 300;
const NO_BROWSER = 77;
const ARGUMENTS = ['--headless=new', '--no-sandbox', '--disable-gpu'];
const [folder, program] = process.argv.slice(2);
const server = await serveFolder((name) => readFileSync(join(folder, name)), (name) => TYPES[name.split('.').at(-1)]);
const port = await freePort();
const driver = spawn(program, [`--port=${port}`], { stdio: 'ignore' });

/** Sends a command of WebDriver (W3C). */
async function send(method, path, body) {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, { method, body: body && JSON.stringify(body) });
  const { value } = await response.json();
  assert.ok(response.ok, `${path}: ${JSON.stringify(value)}`);
  return value;
}

async function until(get) {
  for (let i = 0; i < TRIES; i++) {
    const value = await get();
    if (value) {
      return value;
    }
    await setTimeout(100);
  }
  throw new Error('the browser did not come to an end');
}

/** Starts a browser. */
async function begin() {
  const capabilities = { alwaysMatch: { browserName: 'chrome', 'goog:chromeOptions': { args: ARGUMENTS } } };
  const { sessionId } = await send('POST', '/session', { capabilities });
  return `/session/${sessionId}`;
}

/** Whether a browser starts at all. */
async function hasBrowser() {
  try {
    await send('DELETE', await begin());
    return true;
  } catch (error) {
    console.log(error.message);
    return false;
  }
}

/** The page as a browser without a cache has it in the end, and what it asked the server for. */
async function page(address) {
  Object.assign(server.counts, { requests: 0, bytes: 0 });
  const session = await begin();
  try {
    await send('POST', `${session}/url`, { url: server.url + address });
    const script =
      "return document.querySelector('main h1') && !document.querySelector('main[aria-busy]') " +
      '&& document.documentElement.outerHTML.toWellFormed()'; // the driver bears no half of a surrogate pair
    const html = await until(() => send('POST', `${session}/execute/sync`, { script, args: [] }));
    return { html, ...server.counts };
  } finally {
    await send('DELETE', session);
  }
}

/** Looks at the pages. */
async function look() {
  const front = await page('index.html');
  assert.match(front.html, /<h1>197 articles<\/h1>/);
  assert.match(front.html, /<h2 dir="auto" lang="ar"><a href="#\/article\/[0-9]+">/);
  assert.ok(front.requests <= 8, String(front.requests));

  const article = await page('index.html#/article/0');
  assert.match(article.html, /<h1 dir="auto" lang="ar">واسعة افتتاح المدينة اليوم الوزير/);
  assert.ok(article.requests <= 8 && article.bytes <= 1.5e6, `${article.requests} requests, ${article.bytes} bytes`);

  const search = await page(`index.html#/search?q=${encodeURIComponent('المدينة')}`);
  assert.match(search.html, /<mark>المدينة<\/mark>/);

  const hostile = await page('index.html?archive=hostile.qrt#/article/0');
  assert.match(hostile.html, /<h1 dir="auto">&lt;img src=x onerror="document.title='attacked'"&gt;<\/h1>/);
  assert.match(hostile.html, /<title>A &amp; &lt;b&gt;<\/title>/);
  assert.doesNotMatch(hostile.html, /<img|<script>|href="javascript/);

  const unknown = await page('index.html?archive=https://other.example/x.qrt#/article/9999');
  assert.match(unknown.html, /role="alert">The archive has no article 9999/);
}

try {
  await until(() => send('GET', '/status').catch(() => false));
  if (await hasBrowser()) {
    await look();
  } else {
    process.exitCode = NO_BROWSER;
  }
} finally {
  driver.kill();
  await server.close();
}
