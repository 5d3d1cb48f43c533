import type { Line } from '../../kernel/commands/line.ts';
import { oneOf } from '../../kernel/text/pattern.ts';

const YEAR = String.raw`(?<year>20\d\d)`;
const OF_YEAR = `(?: (?:annuel|de l'annee|des reunions|(?:de |pour )?${YEAR}))?`;
/** The same, where none is to be read. */
const OF_SOME_YEAR = OF_YEAR.replace(YEAR, String.raw`20\d\d`);
const END = '[ .!]*$';
const ASKED = '[ ?.!]*$';
const MEETINGS = '(?:reunions?|seances?|rencontres?)';
/** A group, at most. */
const BODY = '(?<body>(?:[^ ?.,:;]+ ){0,4}?)';
const A_FORMAT = '(?:pdf|excel|xlsx?|word|ics)';
const A_DAY_OFF = "(?:sur |pendant |le jour d')?(?:un |des |les )?(?:jours? )?ferie?s?";

/** The year and the group that a sentence names, or nothing of them. */
interface Named {
  readonly year: string;
  readonly body: string;
}

const ofBody = ({ year, body }: Named): string => `calendrier ${year} ${body}`;

/** What is said otherwise of a calendar, folded, and how it is said in a few words. */
const SAID: readonly (readonly [RegExp, (named: Named) => string])[] = [
  // « le calendrier me va », « ok pour le calendrier 2028 », « je valide le calendrier ».
  ...[
    `(?:le |ce )?calendrier${OF_YEAR} (?:me|nous) (?:va|convient)(?: (?:tres )?bien| parfaitement)?`,
    `(?:c'est )?(?:ok|d'accord|bon|entendu) pour le calendrier${OF_YEAR}`,
    `(?:je|nous|on) (?:valid|approuv)(?:e|ons) le calendrier${OF_YEAR}`,
  ].map(
    (form) =>
      [
        new RegExp(`^${form}${END}`, 'u'),
        ({ year }: Named) => `valide le calendrier ${year}`,
      ] as const,
  ),
  [
    new RegExp(
      `^(?:envo[iy]|diffus|transmet|transmets|partag|communiqu|publi)(?:e|er|ez|tez|s)? le calendrier${OF_YEAR} (?:a|aux) (?:tous|tout le monde|(?:tous les )?membres)${END}`,
      'u',
    ),
    ({ year }) => `publie le calendrier ${year}`,
  ],
  [
    new RegExp(
      `^(?:propos|prepar|montr|affich)(?:e|er|ez)(?:[- ]moi)? les dates (?:de |pour |d')?(?:l'annee )?${YEAR}${END}`,
      'u',
    ),
    ({ year }) => `propose le calendrier ${year}`,
  ],
  [
    new RegExp(
      `^(?:ou en est|quel est l'etat du) (?:le )?calendrier(?: annuel)?(?: de)? ${YEAR}${ASKED}`,
      'u',
    ),
    ({ year }) => `calendrier ${year}`,
  ],
  [
    new RegExp(
      `^(?:(?:show|give|send) me )?(?:the )?(?:${YEAR} (?:annual )?calendar|(?:annual )?calendar (?:for |of )(?<after>20\\d\\d))(?: please)?${ASKED}`,
      'u',
    ),
    ({ year }) => `calendrier ${year}`,
  ],
  [
    new RegExp(
      `^(?:est-ce que )?(?:le|la|les) ${BODY}(?:de [a-z]+ )?(?:en )?${YEAR} tomben?t?(?:-il|-elle)? ${A_DAY_OFF}${ASKED}`,
      'u',
    ),
    ofBody,
  ],
];

/** Of a year that is to come: those of this one are in the register. */
const ASKED_AHEAD = [
  `quand (?:sont|seront|se tiennent|se tiendront|ont lieu|auront lieu) (?:les |le |la )?(?:${MEETINGS} (?:(?:du|de la|des) )?)?${BODY}(?:en|pour) ${YEAR}`,
  `combien (?:de |d')${MEETINGS} (?:(?:du|de la) )?${BODY}(?:en|pour) ${YEAR}`,
].map((form) => new RegExp(`^${form}${ASKED}`, 'u'));

const BARE_FORMAT = new RegExp(
  `(?<=calendrier(?: annuel)?(?: 20\\d\\d)? )(?=${oneOf(A_FORMAT)}\\b)`,
  'u',
);

/** « le calendrier me va » as « valide le calendrier »; what is not known is left as it is. */
export function inFewWords(said: string, { now }: Line): string {
  for (const [form, words] of SAID) {
    const groups = form.exec(said)?.groups;
    if (groups) return words(namedIn(groups)).trim();
  }
  for (const form of ASKED_AHEAD) {
    const groups = form.exec(said)?.groups;
    if (Number(groups?.year ?? 0) > now.year) return ofBody(namedIn(groups ?? {})).trim();
  }
  return said.replace(BARE_FORMAT, 'en ');
}

const namedIn = ({ year, after, body }: Readonly<Record<string, string | undefined>>): Named => ({
  year: year ?? after ?? '',
  body: body ?? '',
});

/** « refuse le calendrier, trop chargé en mars », « le calendrier ne me convient pas ». */
const REFUSED = new RegExp(
  `^${oneOf(
    `(?:je |on |nous )?(?:refuse[rz]?|refusons|rejette|rejeter|rejetez|rejetons) le calendrier${OF_SOME_YEAR}`,
    `(?:le |ce )?calendrier${OF_SOME_YEAR} ne (?:me|nous) (?:va|convient) pas`,
  )}(?: ?[,:(].*| (?:car|parce que|trop)\\b.*)?[ .!]*$`,
  'u',
);

/** Whether a calendar is refused. */
export const isRefused = (said: string): boolean => REFUSED.test(said);
