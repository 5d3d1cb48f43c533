/** « que le parking est fermé et qu'il faut un badge ». */
const AND_THAT = /((?:,|\s)\s*(?:et|ou|mais))\s+qu(?:e\s+|[’'])/giu;
const THAT = /(?<!\p{L})qu(?:e\s|[’'])/iu;

/** What stands behind « que », told outright; « nous confirmons que … et que … » keeps its own. */
export const toldOutright = (text: string): string =>
  text.replace(AND_THAT, (whole, led: string, at: number) =>
    THAT.test(text.slice(0, at).replace(AND_THAT, ' ')) ? whole : `${led} `,
  );

/** « de leur répondre »: those to whom something is given, and not what is theirs. */
const TO_THEM =
  /^leur(?=\s+(?!dossier|papier|courrier|calendrier|chantier|atelier|cahier)\p{L}+(?:er|ir|dre|ttre|ire)(?!\p{L}))/iu;

/** « d'apporter leur badge » is « merci d'apporter votre badge »; « de se garer », « de vous garer ». */
export function asked(led: string, text: string): string {
  const theirs = text
    .replace(/(?<!\p{L})leurs(?!\p{L})/giu, 'vos')
    .replace(/(?<!\p{L})leur(?=\s+\p{L})/giu, (leur, at: number) =>
      TO_THEM.test(text.slice(at)) && /(?:^|(?:de|pour|ne|à|et)\s+)$/iu.test(text.slice(0, at))
        ? leur
        : 'votre',
    );
  return `merci ${led}${theirs.replace(/^((?:ne\s+pas\s+)?)(?:se\s+|s[’'])/iu, '$1vous ')}`;
}

/** Quotes around the whole; those around a word of it stay. */
const QUOTED = /^[«"“]\s*([^«»"“”]*?)\s*[»"”]$/u;
/** A link would not open with a full stop at its end. */
const ENDED = /(?:[.!?…]|[.!?…]\s*[»"”)]|(?:https?:\/\/|www\.|@)\S*)$/iu;

/** As it will be read, with its capital and its full stop. */
export function sentence(text: string): string {
  const typed = text.trim().replace(QUOTED, '$1');
  if (/^(?:https?:\/\/|www\.)/iu.test(typed)) return typed;
  const capital = `${typed.charAt(0).toLocaleUpperCase('fr')}${typed.slice(1)}`;
  return ENDED.test(capital) ? capital : `${capital}.`;
}
