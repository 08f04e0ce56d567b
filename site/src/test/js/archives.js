// The golden archives, which tests read.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { Folding, bytesSource, openArchive } from './reader.js';

const root = new URL('../../../../', import.meta.url);

export const names = readdirSync(new URL('golden/', root))
  .filter((name) => name.endsWith('.qrt'))
  .map((name) => name.slice(0, -4));

export function golden(name) {
  return new Uint8Array(readFileSync(new URL(`golden/${name}`, root)));
}

export function sourceOf(name) {
  return bytesSource(golden(name));
}

export function expectedOf(name) {
  return JSON.parse(readFileSync(new URL(`golden/${name}.json`, root), 'utf8'));
}

export async function beside(name) {
  return existsSync(new URL(`golden/${name}`, root)) ? sourceOf(name) : undefined;
}

export function open(name) {
  return openArchive(sourceOf(`${name}.qrt`), { beside });
}

let table;

export function folding() {
  table ??= new Folding(readFileSync(new URL('docs/format/folding.txt', root), 'utf8'));
  return table;
}
