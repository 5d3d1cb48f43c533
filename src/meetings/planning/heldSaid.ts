import type { Line } from '../../kernel/commands/line.ts';

const HELD =
  /^(?:on|nous)\s+(?:(?:se\s+)?(?:fait|fera|tient|tiendra|ferons|tiendrons)|va\s+(?:faire|tenir)|allons\s+(?:faire|tenir))(?!\p{L})\s*|^(?:faisons|tenons)(?!\p{L})\s*/iu;

/** « on fait le GEC le 18 mars », without its verb; nothing when it is not said so. */
export function saidHeld({ text: typed }: Pick<Line, 'text'>): string | undefined {
  const said = typed.trim().replace(HELD, '');
  return said === typed.trim() ? undefined : said;
}
