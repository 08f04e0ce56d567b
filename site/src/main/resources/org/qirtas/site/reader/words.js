// Words of texts and their folding (docs/format/folding.md), and terms of a search index (search.md, section 1).

const KINDS = { ignored: 1, joiner: 2, letter: 3, single: 4 }; // 0 is a boundary

/** The folding of all units, of the lines of folding.txt. */
export class Folding {
  constructor(text) {
    this.kinds = new Uint8Array(65536);
    this.targets = new Array(65536);
    for (const line of text.split('\n')) {
      if (line !== '' && !line.startsWith('#')) {
        this.read(line.trim().split(/ +/));
      }
    }
  }

  read([range, kind, ...targets]) {
    const [first, last] = [parseInt(range.slice(0, 4), 16), parseInt(range.slice(-4), 16)];
    const units = targets.length > 0 ? targets.map((target) => parseInt(target, 16)) : [first];
    for (let unit = first; unit <= last; unit++) {
      this.kinds[unit] = KINDS[kind];
      this.targets[unit] = String.fromCharCode(...units.map((target) => target + unit - first));
    }
  }

  isSingle(word) {
    return this.kinds[word.charCodeAt(0)] === KINDS.single;
  }

  hasBoundary(text) {
    return [...Array(text.length).keys()].some((i) => this.kinds[text.charCodeAt(i)] === 0);
  }

  /** The words of a text with the places of their first unit and after their last one, and positions before and after. */
  words(text) {
    const found = [];
    let parts = [];
    let part = '';
    let start = 0;
    let position = 0;
    for (let i = 0; i <= text.length; i++) {
      const unit = i < text.length ? text.charCodeAt(i) : 32; // a boundary at the end
      const kind = this.kinds[unit];
      if (kind === KINDS.letter) {
        start = part === '' ? i : start;
        part += this.targets[unit];
      } else if (kind !== KINDS.ignored) {
        if (part !== '') {
          parts.push({ word: part, start, end: i, from: position, to: ++position });
          found.push(parts.at(-1));
        }
        part = '';
        if (kind !== KINDS.joiner) {
          if (parts.length > 1) {
            const [first, last] = [parts[0], parts.at(-1)];
            const word = parts.map((p) => p.word).join('');
            found.push({ word, start: first.start, end: last.end, from: first.from, to: last.to });
          }
          parts = [];
        }
        if (kind === KINDS.single) {
          found.push({ word: this.targets[unit], start: i, end: i + 1, from: position, to: ++position });
        }
      }
    }
    return found;
  }

  /** The terms of a text: words, and pairs of singles. */
  terms(text) {
    const found = new Set();
    for (const { word } of this.words(text)) {
      if (!this.isSingle(word)) {
        found.add(word.slice(0, 64));
      }
    }
    let last = '';
    for (let i = 0; i <= text.length; i++) {
      const unit = i < text.length ? text.charCodeAt(i) : 32;
      const kind = this.kinds[unit];
      if (kind !== KINDS.ignored) {
        const single = kind === KINDS.single ? this.targets[unit] : '';
        if (last !== '') {
          found.add(last + single);
        }
        last = single;
      }
    }
    return found;
  }
}
