// The directory of a chunk, and frames (FORMAT.md, sections 7 and 8).
import { Reader } from './bytes.js';
import { check } from './errors.js';
import { Decoder } from './zstd.js';

/** Where the contents of the articles are; b is the directory, frames begin at start and end at end. */
export function readDirectory(b, start, end) {
  const r = new Reader(b);
  const first = r.u(4);
  const count = r.u8();
  const lengthWidth = r.u8();
  const firstModel = r.u(2);
  const modelWidth = r.u8();
  check(count >= 1 && count <= 64 && lengthWidth <= 29 && modelWidth <= 16, 'the directory of a chunk is not valid');
  const exemplars = r.packed(count, 1);
  const lengths = r.packed(count, lengthWidth);
  const models = r.packed(count, modelWidth).map((distance) => firstModel + distance);
  const next = new Map();
  models.forEach((model, i) => {
    if (exemplars[i] && !next.has(model)) {
      next.set(model, 2 * r.u(4));
    }
  });
  let frame = start;
  const articles = models.map((model, i) => {
    if (exemplars[i]) {
      const offset = next.get(model);
      next.set(model, offset + 2 * lengths[i]);
      return { model, offset, length: 2 * lengths[i], isExemplar: true, isRedacted: false };
    }
    frame += lengths[i];
    const offset = frame - lengths[i];
    return { model, offset, length: lengths[i], crc: r.u(4), isExemplar: false, isRedacted: lengths[i] === 0 };
  });
  check(r.left() === 0 && frame === end, 'a chunk has another length');
  return { first, articles };
}

export function decompress(frame, model, headOnly) {
  const r = new Reader(frame);
  const tag = r.u8();
  if ((tag & 3) === 2) {
    check(model.codes !== null, 'a text model has no codes for a frame');
    const head = tag < 252 ? tag >> 2 : 63 + r.varint();
    return model.codes.article(r.take(r.left()), model.bytes, head, headOnly);
  }
  if ((tag & 3) !== 0) {
    check(tag === 1, 'a frame is of an unknown kind');
    const length = r.varint();
    check(length <= 2 ** 28, 'a content is too long');
    const content = new Decoder(length, model.dictionary()).blocks(r.take(r.left()));
    check(content.length === length, 'a content has another length');
    return content;
  }
  check(tag < 64, 'a frame is of an unknown kind');
  const decoder = new Decoder(2 ** 18, model.dictionary());
  const head = r.take(r.varint());
  decoder.block(blockType(tag >> 2), head);
  const type = blockType(tag >> 4);
  if (!headOnly) {
    decoder.block(type, r.take(r.left()));
  }
  return decoder.result();
}

function blockType(bits) {
  check((bits & 3) === 0 || (bits & 3) === 2, 'a block is of an unknown kind');
  return bits & 3;
}
