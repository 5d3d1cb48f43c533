import { A_MONTH_TYPED } from '../../kernel/dates/reading/french.ts';

/** « ordre du jour : paludisme », « odj paludisme » tells what the meeting is about. */
const AGENDA =
  /(?<!\p{L}|(?:sans|un|cet|notre) |l[’'])(?:ordre du jour|odj)(?:\s*:|(?=\s+(?!(?:à|a|en|ci|joint\p{L}*|suit|suivra|sera|est|plus|svp|stp|merci)(?!\p{L}))\p{L}))/giu;

/** « point unique : sécurité »: the same, of one item. */
const ONLY_ITEM =
  /(?<!\p{L})(?:un\s+)?(?:seul\s+point|point\s+unique)(?:\s+à\s+l[’']ordre\s+du\s+jour)?\s*:/giu;

/** With the agenda that is told as the subject. */
export const agendaAsSubject = (text: string): string =>
  text.replace(ONLY_ITEM, 'objet :').replace(AGENDA, 'objet :');

const MONTH_THEN_DAY = new RegExp(
  String.raw`^(\s*(?:(?:le|la|une?)\s+)?)(?:de\s+|d[’'])(${A_MONTH_TYPED})\s+(?:au|le|à)\s+(\d{1,2}(?:er)?)(?!\d|\s*(?:h|:|\/|-|${A_MONTH_TYPED}))`,
  'iu',
);

/** « le GEC de mai au 20 », once the group is taken out, is on the 20th of May. */
export const dayOfItsMonth = (text: string): string => text.replace(MONTH_THEN_DAY, '$1 le $3 $2');
