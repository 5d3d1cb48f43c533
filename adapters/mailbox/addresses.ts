import { plainAddress } from '../../src/kernel/text/address.ts';

const ADDRESS = /^[^\s<>()[\]\\,;:"@]+@[^\s<>()[\]\\,;:"@]+$/u;

const WRITTEN = /^.+@[a-z\d-]+(?:\.[a-z\d-]+)+/iu;

/** One address as addresses are compared, out of « mailto:x@y », « <x@y> », « rfc822;x@y », « utf-8;x@y ». */
export function addressOf(text: string | undefined): string | undefined {
  const bare = (text ?? '')
    .trim()
    .replace(/^(?:mailto|rfc822|utf-8|smtp)\s*[:;]/iu, '')
    .replace(/[<>]/gu, '');
  const address = plainAddress(bare);
  return ADDRESS.test(address) ? address : undefined;
}

/** Every address written in a text, each once, in the order of the text. */
export function addressesIn(text: string): string[] {
  // Word after word: a long one without « @ » would else be read once for each of its letters.
  const found = text.split(/[\s<>()[\]\\,;:"']+/u).flatMap((word) => WRITTEN.exec(word)?.[0] ?? []);
  return [...new Set(found.flatMap((one) => addressOf(one) ?? []))];
}
