import type { Mention } from './payloads.ts';

/**
 * What somebody typed, as he saw it: mentions stand in it as « <at>Aïssata Diarra</at> ».
 * @param bot Griot's own id, whose mention is a call and no part of the sentence
 */
export function spokenText(text: string, mentions: readonly Mention[], bot: string): string {
  return mentions
    .reduce(
      (said, { text: tag, mentioned }) =>
        said.replaceAll(tag, () => (mentioned.id === bot ? '' : `@${mentioned.name ?? ''}`)),
      text,
    )
    .replaceAll('\u00a0', ' ')
    .replaceAll('\r\n', '\n')
    .trim();
}
