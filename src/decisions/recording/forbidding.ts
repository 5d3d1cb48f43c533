const FORBIDDEN =
  /(?<!\p{L})(?:ne(?!\p{L})|n[’']).*(?<!\p{L})(?:pas|rien|plus|jamais|aucune?|personne)(?!\p{L})|(?<!\p{L})(?:rien|aucune?|personne)(?!\p{L}).*(?<!\p{L})(?:ne(?!\p{L})|n[’'])/iu;
const NOT_TO_FORGET = /(?<!\p{L})(?:ne|n[’'])\s*pas\s+(?:oubli|manqu|tard|attend|omet)/iu;

/** « Ne rien publier »: whoever does it does the contrary. « Ne pas oublier » asks for something. */
export const isForbidding = (sentence: string): boolean =>
  FORBIDDEN.test(sentence) && !NOT_TO_FORGET.test(sentence);
