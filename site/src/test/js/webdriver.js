// Chromium without a window, driven through the protocol of WebDriver (W3C).
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';
import { freePort } from './server.js';

export const NO_BROWSER = 77;
const TRIES = 600;
const ARGUMENTS = ['--headless=new', '--no-sandbox', '--disable-gpu', '--hide-scrollbars', '--lang=en-GB'];
const OPTIONS = { args: ARGUMENTS, prefs: { 'intl.accept_languages': 'en-GB' } };
const SHOWN = "return document.querySelector('main h1') !== null && !document.querySelector('main[aria-busy]')";

async function until(get) {
  for (let i = 0; i < TRIES; i++) {
    if (await get()) {
      return;
    }
    await setTimeout(50);
  }
  throw new Error('the browser did not come to an end');
}

export async function startDriver(program) {
  const port = await freePort();
  const process = spawn(program, [`--port=${port}`], { stdio: 'ignore' });
  const send = async (method, path, body) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, { method, body: body && JSON.stringify(body) });
    const { value } = await response.json();
    assert.ok(response.ok, `${path}: ${JSON.stringify(value)}`);
    return value;
  };
  await until(() => send('GET', '/status').catch(() => false));
  const begun = new Set();
  return {
    begin: async (options) => {
      const browser = await begin(send, options);
      begun.add(browser);
      return browser;
    },
    /** Ends browsers too that a failure left open. */
    stop: async () => {
      await Promise.all([...begun].filter((browser) => browser.isOpen).map((browser) => browser.end()));
      process.kill();
    },
  };
}

/** Whether a browser starts at all. */
export async function hasBrowser(driver) {
  try {
    await (await driver.begin()).end();
    return true;
  } catch (error) {
    console.log(error.message);
    return false;
  }
}

/** Starts a browser with an empty cache. */
async function begin(send, { isDark = false, width = 1100, height = 900 } = {}) {
  const capabilities = { alwaysMatch: { browserName: 'chrome', 'goog:chromeOptions': OPTIONS } };
  const { sessionId } = await send('POST', '/session', { capabilities });
  const browser = new Browser((method, path, body) => send(method, `/session/${sessionId}${path}`, body));
  const scheme = { name: 'prefers-color-scheme', value: isDark ? 'dark' : 'light' };
  await browser.command('Emulation.setEmulatedMedia', { features: [scheme] });
  const size = { width, height, deviceScaleFactor: 1, mobile: width < 600 };
  await browser.command('Emulation.setDeviceMetricsOverride', size);
  await send('POST', `/session/${sessionId}/timeouts`, { implicit: 10000 });
  return browser;
}

class Browser {
  isOpen = true;

  constructor(send) {
    this.send = send;
  }

  command(cmd, params) {
    return this.send('POST', '/goog/cdp/execute', { cmd, params });
  }

  end() {
    this.isOpen = false;
    return this.send('DELETE', '');
  }

  run(script, ...args) {
    return this.send('POST', '/execute/sync', { script, args });
  }

  shown() {
    return until(() => this.run(SHOWN));
  }

  async open(url) {
    await this.send('POST', '/url', { url });
    await this.shown();
  }

  async element(using, value) {
    return Object.values(await this.send('POST', '/element', { using, value }))[0];
  }

  async follow(text) {
    await this.send('POST', `/element/${await this.element('partial link text', text)}/click`, {});
    await this.shown();
  }

  async search(words) {
    const field = await this.element('css selector', '#q');
    await this.send('POST', `/element/${field}/clear`, {});
    await this.send('POST', `/element/${await this.element('css selector', '#q')}/value`, { text: `${words}\ue007` });
    await this.shown();
  }

  async text(selector) {
    return this.send('GET', `/element/${await this.element('css selector', selector)}/text`);
  }

  async style(selector, property) {
    return this.send('GET', `/element/${await this.element('css selector', selector)}/css/${property}`);
  }

  async picture() {
    return Buffer.from(await this.send('GET', '/screenshot'), 'base64');
  }

  /** What a program that knows the needs of people with disabilities finds. */
  async violations(axe) {
    await this.run(`${axe}; return 1`);
    const script =
      'const done = arguments[arguments.length - 1];' +
      "axe.run(document, { resultTypes: ['violations'] }).then((r) => done(r.passes.length < 10 ? ['nothing was checked'] :" +
      " r.violations.map((v) => v.id + ' ' + v.impact + ': ' + v.nodes.map((n) => n.html + ' ' + n.failureSummary).join(' | '))))";
    return this.send('POST', '/execute/async', { script, args: [] });
  }
}
