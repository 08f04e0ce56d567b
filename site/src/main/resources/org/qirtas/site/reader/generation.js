// One generation of an archive: its articles by ordinal and by key (FORMAT.md, section 13).
import { decompress } from './chunk.js';
import { Codes, readHead, readTail } from './content.js';
import { dateOf } from './dates.js';
import { DamagedError, RedactedError, check } from './errors.js';
import { articleKey, foldedKey, keyHash } from './keys.js';
import { Parts, rangeOf } from './parts.js';

export class Generation extends Parts {
  /** Where the content of an article is. */
  async place(n) {
    check(n >= 0 && n < this.articles, 'there is no such article');
    const place = (await this.directory(Math.floor(n / 64)))[n % 64];
    if (place.isRedacted) {
      throw new RedactedError('The article was removed for good');
    }
    return place;
  }

  async isRedacted(n) {
    return (await this.directory(Math.floor(n / 64)))[n % 64].isRedacted;
  }

  async codes(n, headOnly = false) {
    const place = await this.place(n);
    const model = await this.model(place.model);
    check(place.length <= 2 ** 28, 'a content is too long');
    if (place.isExemplar) {
      return new Codes(model.exemplar(place.offset, place.length), model.tokens);
    }
    const frame = await this.slice.part(place.offset, place.length, place.crc);
    return new Codes(decompress(frame, model, headOnly), model.tokens);
  }

  async article(n) {
    await this.warm('article');
    const c = await this.codes(n);
    const head = readHead(c);
    const tail = readTail(c, head);
    if (head.reference !== undefined) {
      tail.body = await this.sharedBody(head.reference, n);
    }
    return { ...(await this.withMetadata(n, head)), ...tail };
  }

  async sharedBody(reference, n) {
    check(reference < n && !(await this.isRedacted(reference)), 'an article shares a body that is not there');
    const c = await this.codes(reference);
    const head = readHead(c);
    check(head.reference === undefined, 'an article shares a body that is shared itself');
    return readTail(c, head).body;
  }

  /** An article without lead, body and original. */
  async headline(n) {
    await this.warm('article');
    return this.withMetadata(n, await this.head(n));
  }

  async head(n) {
    try {
      return readHead(await this.codes(n, true));
    } catch (e) {
      if (!(e instanceof DamagedError)) {
        throw e;
      }
      return readHead(await this.codes(n));
    }
  }

  async withMetadata(n, { fields, metadata }) {
    const m = metadata ?? (await this.row(n));
    const article = { ...fields };
    for (const name of ['source', 'language', 'section', 'views']) {
      if (m[name] !== null) {
        article[name] = m[name];
      }
    }
    for (const name of ['published', 'updated']) {
      if (m[name] === null) {
        check(fields[name] === undefined, 'an article has a wording without a date');
      } else {
        article[name] = dateOf(m[name].form, m[name].millis, fields[name]);
      }
    }
    return article;
  }

  async row(n) {
    return (await this.columns(n)).row(n);
  }

  /** Gives what the columns hold of all articles to a function, with their ordinals, in order. */
  async eachRow(take) {
    await this.warm('columns', ...this.nearColumns());
    for (let n = 0; n < this.articles; ) {
      const columns = await this.columns(n);
      for (; n < columns.end; n++) {
        take(columns.row(n), n);
      }
    }
  }

  /** Ordinals of all versions of a key, ascending. */
  async find(key) {
    await this.warm('key', rangeOf(this.sectionOf(4), this.articles));
    const hash = keyHash(key);
    const ids = await this.idIndex();
    const candidates = ids.index.candidates(hash, await this.page(ids, ids.index.pageOf(hash)));
    const wanted = foldedKey(key);
    const found = [];
    for (const n of candidates) {
      if (foldedKey(articleKey(await this.article(n))) === wanted) {
        found.push(n);
      }
    }
    return found;
  }
}
