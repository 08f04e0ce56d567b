// The proof that an archive holds an article, made and checked in the browser.
import { proofOf, rootOfProof } from '../reader/index.js';
import { button } from './article-page.js';
import { definitions, element, link } from './elements.js';

export async function proofPage(frame, collection, at) {
  const { words } = frame;
  const archive = await collection.archive(at.archive);
  const proof = await proofOf(archive, at.ordinal);
  const root = rootOfProof(proof);
  const holds = root === archive.root;
  const code = (text) => element('code', {}, text);
  const facts = definitions('meta', [
    [words.get('proof.computed'), code(root)],
    [words.get('proof.stated'), code(archive.root)],
    [words.get('proof.position'), code(words.get('proof.of', words.number(proof.ordinal + 1), words.number(proof.articles)))],
    [words.get('proof.bytes'), code(words.number(atob(proof.content).length))],
  ]);
  const hashes = proof.path.map((hash) => element('li', {}, element('code', { dir: 'ltr' }, hash)));
  const path = element('ol', { class: 'hashes' }, hashes);
  const verdict = { class: holds ? 'good' : 'bad', role: 'status' };
  const actions = [
    button(words.get('proof.json'), new TextEncoder().encode(JSON.stringify(proof)), `article-${at.ordinal}.proof.json`),
    link(frame.article(at), words.get('proof.back')),
  ];
  return [
    element('h1', {}, words.get('proof.title')),
    element('p', verdict, words.get(holds ? 'proof.holds' : 'proof.fails')),
    facts,
    element('details', {}, element('summary', {}, words.get('proof.path')), path),
    element('p', {}, words.get('proof.trust')),
    element('ul', { class: 'actions' }, actions.map((each) => element('li', {}, each))),
  ];
}
