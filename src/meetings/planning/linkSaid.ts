/** The address at which one joins a meeting, as it was pasted. */
const LINK = /(?<!\S)<?(?<link>https?:\/\/[^\s<>«»]*[^\s<>«».,;:!?)])>?/iu;
/** « objet : voir https://… », « lieu : https://… »: it belongs to what a label tells. */
const LABELLED =
  /(?<!\p{L})(?:objet|obj|sujet|th[èe]me|lieu|salle|endroit|odj|ordre du jour)\s*:[^;]*$/iu;
/** « Teams : » before it. */
const COLON = /\s*:\s*$/u;

/**
 * Takes the link of a visio out of a planning sentence: no word of an address names a group, an hour or a label.
 */
export function takeLink(text: string): {
  readonly link: string | undefined;
  readonly rest: string;
} {
  const found = LINK.exec(text);
  const link = found?.groups?.link;
  if (!found || link === undefined) return { link: undefined, rest: text };
  const before = text.slice(0, found.index);
  if (LABELLED.test(before)) return { link: undefined, rest: text };
  const rest = `${before.replace(COLON, '')} ${text.slice(found.index + found[0].length)}`;
  return { link, rest: rest.trim() };
}

/** « Teams : https://… », or the place alone. */
export const placeWithLink = (
  place: string | undefined,
  link: string | undefined,
): string | undefined => (place && link ? `${place} : ${link}` : (link ?? place));
