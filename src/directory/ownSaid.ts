import { fold } from '../kernel/text/fold.ts';
import { oneOf } from '../kernel/text/pattern.ts';
import { readLabels } from './changing/labels.ts';
import type { Row } from './exchange/tables.ts';

/** Who is asked to write in another language, folded: « parle-moi », « passe », « switch to ». */
const WRITING = [
  '(?:parle|ecris|ecrit|repond|reponds)(?:[ -](?:moi|nous))?',
  '(?:parlez|ecrivez|repondez)(?:[ -](?:moi|nous))?',
  'passe|passez|passer|bascule|mets[ -]toi|continue|continuons',
  'je (?:prefere|voudrais|veux|souhaite)(?: (?:lire|que tu (?:ecrives|parles|repondes)|recevoir mes messages))?',
  '(?:mets|change|passe) (?:mon profil|ma langue)',
  'ma langue (?:est|sera)',
  '(?:(?:can|could|do|would|will) you )?(?:please )?(?:speak|answer(?: me)?|reply|write(?: to me)?|switch|talk(?: to me)?)|i (?:prefer|want)',
  '(?:est-ce que )?(?:tu parles|vous parlez|parles[ -]tu|parlez[ -]vous)(?: aussi)?',
];

const LANGUAGE = new RegExp(
  `^(?:${oneOf(...WRITING)} )?(?:en |in |to |a |l'|le |pour )*(?:(anglais|anglaise|english)|francais|francaise|french)(?: please)?(?: ?[?])?$`,
);

const ZONE = new RegExp(
  `^${oneOf(
    "(?:(?:mets|mettez|passe|passez|change|changez|regle|reglez) )?mon fuseau(?: horaire)?(?:,? (?:c'est|est|sera|a|au|sur|en|pour))?(?: celui)?(?: de l'heure)?(?: d'| de )?",
    "je suis (?:maintenant |desormais )?a l'heure (?:d'|de )",
  )} *[:=]? *(?=\\S)(?!horaire$)`,
);

const PHONE =
  /^(?:voici )?mon (?:nouveau )?(?:numero(?: de telephone)?|telephone|tel|portable) ?(?:est|c'est|:|=)? ?(?:le )?(?=\+?[\d(][\d ().-]{5,}$)/;

const HOUR = String.raw`\d{1,2} ?h(?: ?\d{2})?`;
const MORNING = String.raw`(?:0?[4-9]|1[0-2]) ?h(?: ?\d{2})?`;
const EVENING = String.raw`(?:1[5-9]|2[0-4]) ?h(?: ?\d{2})?`;
const AT_NIGHT = oneOf(
  '(?:pendant |durant )?(?:la|les) nuits?',
  `(?:entre|de) (?<from>${HOUR}) (?:et|a) (?<until>${HOUR})`,
  `avant (?<before>${MORNING})(?:,? (?:et|ni|ou) apres (?<later>${EVENING}))?`,
  `apres (?<after>${EVENING})(?:,? (?:et|ni|ou) avant (?<earlier>${MORNING}))?`,
);
/** « ne m'écris plus la nuit », « pas de message avant 9h », « entre 21h et 6h »: when nothing is to be written to him. */
const NIGHT = new RegExp(
  `^(?:s'il (?:te|vous) plait,? )?${oneOf(
    "(?:ne |n')?(?:m'ecri(?:[st]|vez)|me (?:derange[sz]?|contacte[sz]?|reveille[sz]?)|m'envoie[sz]? (?:plus |pas )?(?:rien|(?:de |aucun )messages?))(?: (?:plus|pas|jamais))?(?: rien)?",
    "(?:plus|pas|aucun) (?:de |d')?(?:messages?|notifications?|rappels?|mails?|courriels?)",
    '(?:je ne veux|je veux) (?:plus|pas) (?:etre derange[e]?|de (?:messages?|notifications?|rappels?))',
  )} ${AT_NIGHT}(?:,? (?:s'il te plait|s'il vous plait|svp|stp|merci))?$`,
);
const NEGATED = /\b(?:plus|pas|jamais|aucun)\b/u;
/** A night, for whoever does not say from when, or until when. */
const USUAL = { from: '20 h', until: '7 h' };

/** « 21 h à 6 h », of a night that is told. */
function hoursOf({ from, until, before, later, after, earlier }: Partial<Record<string, string>>) {
  return `${from ?? after ?? later ?? USUAL.from} à ${until ?? before ?? earlier ?? USUAL.until}`;
}

const JOB_TITLE = /^ma (?:nouvelle )?fonction (?:est|sera|:) ?(?=\S)/;
/** A title begins with its capital: « ma fonction est supprimée » is none. */
const TITLE = /^\p{Lu}[^?]*$/u;

/**
 * What a sentence says of the speaker himself: « parle-moi en anglais », « mon fuseau horaire est Paris »,
 * « mon nouveau numéro est le +223 76 12 34 56 ».
 * @returns the cells it changes, or nothing when it says something else
 * @throws DomainError `directory.cell`
 */
export function ownRowSaid(sentence: string): Row | undefined {
  const typed = sentence
    .normalize('NFC')
    .replace(/[’]/gu, "'")
    .replace(/\s+/gu, ' ')
    .replace(/[\s.!]+$/u, '')
    .trim();
  const said = fold(typed);
  const language = LANGUAGE.exec(said);
  if (language) return { locale: language[1] === undefined ? 'fr' : 'en' };
  const night = NEGATED.test(said) ? NIGHT.exec(said) : null;
  if (night) return readLabels('people', { quietHours: hoursOf(night.groups ?? {}) });
  const told = (
    [
      ['zone', ZONE],
      ['phone', PHONE],
      ['jobTitle', JOB_TITLE],
    ] as const
  ).find(([, lead]) => lead.test(said));
  if (!told) return undefined;
  const [column, lead] = told;
  const value = typed.slice(lead.exec(said)?.[0].length ?? 0);
  if (/\?$/u.test(typed) || (column === 'jobTitle' && !TITLE.test(value))) return undefined;
  return readLabels('people', { [column]: value });
}
