import type { Temporal } from 'temporal-polyfill';
import { A_MONTH_TYPED, A_WEEKDAY } from '../../kernel/dates/reading/french.ts';
import { findWhen, type When } from '../../kernel/dates/when.ts';
import { DomainError } from '../../kernel/errors.ts';
import { oneOf } from '../../kernel/text/pattern.ts';

/** The day by which something is done, and the sentence without it. */
export interface DayOfDoing {
  readonly day: Temporal.PlainDate;
  readonly rest: string;
}

/** « Envoyer la liste », « \ue000 enverra la liste »: something to do, and no event that is told. */
const DOING = new RegExp(
  String.raw`^(?:(?:[\ue000-\uf8ff]|et|le|la|les)\s+|l[’'])*${oneOf(
    String.raw`\p{L}+(?:er|ir|re|oir)`,
    String.raw`(?<=[\ue000-\uf8ff]\s+)(?!est|sont|ser|aur|ont\s)\p{Ll}{3,}(?:e|nt|t|ra)`,
  )}(?!\p{L})`,
  'iu',
);
/** Behind these, and after these, a day is spoken of: « la réunion du 15 mars », « prévue le 15 mars ». */
const SPEAKING_OF =
  "de|du|des|d|depuis|dès|à|au|aux|jusqu[’']au|en|entre|et|ou|après|avant|vers|pour|chaque|tous|toutes|due|by|on|before|of|from|until|since";
const DAY_SPOKEN_OF = new RegExp(
  String.raw`(?:^|[\s(’'])(?:${SPEAKING_OF}|le|la|les|prévue?|datée?)$`,
  'iu',
);
const BEGINS_SPEAKING_OF = new RegExp(String.raw`^(?:${SPEAKING_OF})(?!\p{L})`, 'iu');
/** « Maintenir la réunion le jeudi »: each Thursday. */
const HABIT = new RegExp(String.raw`^le\s+(?:${A_WEEKDAY})$`, 'iu');
/** « La mission qui commence lundi »: it is the mission that begins. */
const RELATIVE = /(?<!\p{L})(?:qui|que|dont|où|lorsque|quand|si)(?!\p{L})|(?<!\p{L})qu[’']/iu;
/** « La note parue lundi », « l'accord signé le 20 juin ». */
const PAST_EVENT = new RegExp(
  String.raw`(?<!compte[\s-])(?<!\p{L})${oneOf(
    '(?:paru|reçu|tenu|convenu|rendu|conclu|intervenu|survenu|échu|prévu|absent|présent|ouvert)',
    '(?:transmis|émis|remis|soumis|pris|clos)',
    '(?:sign|adopt|présent|publi|envoy|dat|fix|arrêt|valid|approuv|diffus|partag|report|dépos)é',
    '(?:annonc|promulgu|décid|arriv|entr|lanc|cré|programm|évoqu|demand)é|parti|né',
  )}e?s?$`,
  'iu',
);
/** « Envoyer la note lundi et la lettre mardi »: neither is the day of the whole. */
const ANOTHER_DAY = new RegExp(
  String.raw`(?<!\p{L})(?:demain|${A_WEEKDAY}|${A_MONTH_TYPED})(?!\p{L})|\d\s*/\s*\d`,
  'iu',
);
const MOST_WORDS = 5;

/** Undefined when several days are told, or one that is over: nobody has announced a due date. */
function dayTold(said: string, now: Temporal.ZonedDateTime): When | undefined {
  try {
    return findWhen(said, now);
  } catch (error) {
    if (error instanceof DomainError && error.code !== 'date.weekdayMismatch') return undefined;
    throw error;
  }
}

/**
 * « Envoyer la liste vendredi », « … le 15 mars »: what is to be done on the day that ends the sentence. A
 * number stays in the text, of which it may be a part; « vendredi » would soon tell another day. A day that is
 * told of something else, or beside another, or that is over, is none.
 * @throws DomainError `date.weekdayMismatch`
 */
export function dayOfDoing(sentence: string, now: Temporal.ZonedDateTime): DayOfDoing | undefined {
  if (!DOING.test(sentence) || RELATIVE.test(sentence)) return undefined;
  const whole = sentence.replace(/[\s.]+$/u, '');
  const starts = [...whole.matchAll(/(?<=\s)\S/gu)].map(({ index }) => index).slice(-MOST_WORDS);
  for (const start of starts) {
    const [before, said] = [whole.slice(0, start).trimEnd(), whole.slice(start)];
    if (DAY_SPOKEN_OF.test(before) || BEGINS_SPEAKING_OF.test(said)) continue;
    if (HABIT.test(said)) continue;
    const when = dayTold(said, now);
    if (when?.rest === '' && !when.time && !when.lastDay && !when.yearAssumed) {
      if (PAST_EVENT.test(before) || ANOTHER_DAY.test(before)) return undefined;
      const rest = /\d/u.test(said) ? sentence : before;
      return { day: when.date, rest };
    }
  }
  return undefined;
}
