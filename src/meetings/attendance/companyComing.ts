import { A_WEEKDAY } from '../../kernel/dates/reading/french.ts';
import { foldWithOffsets } from '../../kernel/text/fold.ts';
import { oneOf } from '../../kernel/text/pattern.ts';
import { MEETING_NOUN } from '../meetingNoun.ts';

const NOUN =
  '(?:collegues?|collaborat(?:eurs?|rices?)|adjointe?s?|suppleante?s?|conseill(?:ers?|eres?)|assistante?s?|expert(?:e?s?)|stagiaires?|personnes?|chef|cheffe)';
const COUNT = '(?:une?|deux|trois|quatre|cinq|[2-9])';
const NAME = String.raw`(?!(?:qui|que|on|je|il|elle|tu|nous|vous|si|quand|personne|quelqu|a|aux?|en|chez|dans)\b)@?[\p{L}][\p{L}'.-]*(?: (?!(?:dit|que|qui|si|ne|a|aux?|en|chez|dans)\b)[\p{L}][\p{L}'.-]*){0,4}?`;
const WHO = oneOf(
  `(?:mon|ma|mes|notre|nos|${COUNT}) (?:autres? )?${NOUN}(?:,? ${NAME})?`,
  `(?:(?:m|mr|mme|dr)\\.? )?${NAME}`,
);
const COMES =
  "(?:(?:viendra|viendront|vient|viennent|assistera|participera|sera (?:la|presente?))(?: aussi)? avec (?:moi|nous)|m'accompagne(?:ra|nt|ront)?|nous accompagne(?:ra|nt|ront)?)";
/** « à voter contre », « à Ségou », « à la mission », « au bureau »: no meeting. */
const MEETING = String.raw`(?=[ .!,]*$|,? (?:a (?:(?:la|cette|votre) )?(?:prochaine )?(?:${MEETING_NOUN}|troika)|au(?! (?:bureau|conge|diner|dejeuner|mali|marche))|le|la|pour|lors|demain|${A_WEEKDAY}|[a-z][a-z-]*-\d{4}-)\b)`;

const SENTENCES = [
  `^(?<who>${WHO}) ${COMES}${MEETING}`,
  `^(?:j'|je |nous |on )(?:amene|amenerai|amenons|amenera)(?: aussi| avec moi)? (?<who>${COUNT} ${NOUN}|(?:mon|ma|mes|notre|nos) ${NOUN}(?:,? ${NAME})?)${MEETING}`,
  `^(?:je |nous |on )(?:serai|serons|sera|viendrai|viendrons) accompagnee?s? (?:de |d'|par )(?<who>${WHO})${MEETING}`,
  `^(?<who>${WHO}) et moi,? (?:nous |on )?(?:y )?(?:viendra|viendrons|vient|venons|participera|participerons|assistera|assisterons|(?:sera|serons) (?:la|presents|des votres))${MEETING}`,
  `^(?:nous|on) (?:serons|sera|viendrons|viendra) (?:a )?(?<who>${COUNT}(?: personnes)?)${MEETING}`,
].map((sentence) => new RegExp(sentence, 'du'));

/** « ma collègue », « deux »: before a name, or in its place. */
const NOT_THE_NAME = new RegExp(
  String.raw`^(?:(?:mon|ma|mes|notre|nos|${COUNT})\s+(?:autres?\s+)?)?(?:\p{L}+(?:[èe]gues?|aborat\p{L}+|jointe?s?|pl[ée]ante?s?|seill\p{L}+|sistante?s?|perte?s?|giaires?)|chef|cheffe),?\s*|^${COUNT}(?:\s+personnes?)?\s*$`,
  'iu',
);

/** Somebody who would come along. */
export interface CompanyComing {
  /** '' when nobody is named: « deux collègues ». */
  readonly name: string;
}

/**
 * Who is said to come along: « ma collègue Awa Diallo viendra avec moi », « j’amène deux collègues », « nous serons
 * deux ». Undefined of whatever is brought that is nobody, of a stand-in, of a question.
 */
export function companyComing(text: string): CompanyComing | undefined {
  if (text.includes('?')) return undefined;
  const { text: said, starts, ends } = foldWithOffsets(text.trim());
  for (const sentence of SENTENCES) {
    const [from, to] = sentence.exec(said)?.indices?.groups?.who ?? [];
    if (from === undefined || to === undefined) continue;
    const who = text.trim().slice(starts[from], ends[to - 1]);
    return { name: who.replace(NOT_THE_NAME, '').replace(/^@/u, '').trim() };
  }
  return undefined;
}
