import { plainAddress } from '../../src/kernel/text/address.ts';

const ADDRESS = /^[^\s<>()[\]\\,;:"@]+@[^\s<>()[\]\\,;:"@]+$/u;

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
  const found = text.match(/[^\s<>()[\]\\,;:"']+@[a-z\d-]+(?:\.[a-z\d-]+)+/giu) ?? [];
  return [...new Set(found.flatMap((one) => addressOf(one) ?? []))];
}
