// Refuses an address of another host in anything that is shipped to browsers: what is not there cannot be called.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Each with the reason why it may stand in a shipped file. */
export const ALLOWED = {
  'www.w3.org': 'names of XML namespaces; nothing is fetched by them',
};

/** Single addresses, where the host as such is not allowed. */
export const ALLOWED_ADDRESSES = {
  'https://developers.google.com/blockly/xml': 'the name of the XML namespace of Blockly; nothing is fetched by it',
  'https://bugzilla.mozilla.org/show_bug.cgi': 'part of a warning that Blockly writes to the console',
};

const ADDRESS = /(?:https?|wss?):\/\/([a-z0-9.-]+)[^\s"'`<>\\)?]*/gi;

/** One finding per address of `text` that is not allowed. */
export function strangers(text, name) {
  return [...text.matchAll(ADDRESS)]
    .filter(([address, host]) => !ALLOWED[host.toLowerCase()] && !ALLOWED_ADDRESSES[address])
    .map(([address]) => `${name}: ${address}`);
}

/** Holds every file of the folder against the list, and the list against the files. */
export function checkHosts(folder) {
  const names = readdirSync(folder);
  if (names.length === 0) throw new Error(`nothing to scan in ${folder}`);
  const texts = names.map((name) => [readFileSync(join(folder, name), 'latin1'), name]);
  const found = texts.flatMap(([text, name]) => strangers(text, name));
  if (found.length) throw new Error(`shipped files name other hosts:\n${[...new Set(found)].join('\n')}`);
}
