import { namesSomebody } from '../../directory/organizationSaid.ts';
import type { Context } from '../../kernel/commands/context.ts';
import { groupIn } from '../../kernel/commands/groupNames.ts';
import type { Line } from '../../kernel/commands/line.ts';
import { A_MONTH_TYPED, A_WEEKDAY } from '../../kernel/dates/reading/french.ts';
import type { Directory } from '../../kernel/directory.ts';
import { foldWithOffsets } from '../../kernel/text/fold.ts';
import { oneOf } from '../../kernel/text/pattern.ts';
import { words } from '../../kernel/text/words.ts';
import { MEETING_NOUN } from '../meetingNoun.ts';
import { SOMEBODY } from './notedWords.ts';
import { namedIn } from './whoseAnswer.ts';

/** Of whom it is asked whether he comes. */
export interface AskedOf {
  /** As typed; nobody, when the speaker asks of himself. */
  readonly who: string | undefined;
  /** What stands behind, as typed: the meeting. */
  readonly behind: string;
  /** « a reçu l'invitation »: whether his letter has reached him. */
  readonly received?: true;
}

const LEAD = `(?<lead>(?:(?:bonjour|bonsoir|salut|svp|stp)[ ,]+|(?:et|sinon|mais) |est[- ]ce qu(?:e |')|(?:(?:dis|dites)-moi|tu sais|sais-tu|savez-vous|vous savez) s(?:i |'))*)`;
const BE = '(?:sera|est)';
const INVERTED = '(?<inverted>-?(?:t-)?(?:il|elle))?';
const WORD = '(?:(?:bien|deja|aussi|finalement|toujours) )?';
const VERB = oneOf(
  `(?:vient|viendra|participe|participera|assiste|assistera|va venir|compte venir|peut venir|pourra venir)${INVERTED}(?: (?:bien|aussi|finalement|quand meme))?`,
  `${BE}${INVERTED.replace('inverted', 'being')} ${WORD}(?:la|presente?|des notres|parmi nous|invitee?|attendue?|excusee?|absente?)`,
  `a${INVERTED.replace('inverted', 'having')} ${WORD}(?:repondu|confirme|accepte|decline|dit oui)`,
);
const RECEIVED = `a${INVERTED.replace('inverted', 'getting')} ${WORD}(?:recu|eu) (?:l'|la |son |sa )(?:invitation|convocation)`;
const MEETING = String.raw`(?<behind>[ ?!.,]*$|[ ?,]+(?:a|au|aux|le|la|l'|pour|lors|ce|cette|demain|${A_WEEKDAY}|[a-z][a-z-]*-\d{4}-\d{1,2})\b.*)$`;

/** « est-ce que la France vient ? », « Keller sera là jeudi ? », « le PNUD a-t-il confirmé ? ». */
const OF_SOMEBODY = new RegExp(`^${LEAD}(?<who>${SOMEBODY}) ${VERB}${MEETING}`, 'du');

/** « est-ce que Keller a reçu l'invitation ? » */
const WHETHER_RECEIVED = new RegExp(`^${LEAD}(?<who>${SOMEBODY}) ${RECEIVED}${MEETING}`, 'du');

/** « ai-je répondu ? », « suis-je invitée au GEC ? ». */
const OF_ONESELF = new RegExp(
  `^${LEAD}${oneOf(
    `(?<inverted>ai-je) ${WORD}(?:repondu|confirme|accepte|decline)`,
    `(?<being>suis-je) ${WORD}(?:invitee?|attendue?|inscrite?)`,
    `j'ai ${WORD}(?:repondu|confirme)`,
    `je suis ${WORD}(?:invitee?|attendue?|inscrite?)`,
  )}${MEETING}`,
  'du',
);

/** « a répondu à la note », « est présent au bureau »: of something else than a meeting. */
const OF_ANOTHER_THING = new RegExp(
  String.raw`\bd-\d{4}|\b${oneOf(
    'decisions?|actions?|sondages?|lettre|courrier|mail|demande|proposition',
    'note|rapport|dossier|projet|compte rendu|plan|texte|budget|financement|pret',
    'bureau|mission|atelier|formation|conge|aeroport',
    'diner|dejeuner|reception|fete|ceremonie',
  )}\b`,
  'u',
);

/** Whom a sentence asks about, and of which meeting; undefined when it is told, supposed, or of another thing. */
export function attendanceAsked(text: string): AskedOf | undefined {
  const { text: said, starts } = foldWithOffsets(text.trim());
  // « quelqu'un a répondu ? » is asked of nobody by name.
  if (OF_ANOTHER_THING.test(said) || HOW_MANY.test(said)) return undefined;
  const received = WHETHER_RECEIVED.exec(said);
  const match = received ?? OF_SOMEBODY.exec(said) ?? OF_ONESELF.exec(said);
  const { lead = '', inverted, being, having, getting } = match?.groups ?? {};
  const isAsked = /est[- ]ce|\bs(?:i |')/u.test(lead) || said.includes('?');
  if (!match || !(isAsked || inverted || being || having || getting)) return undefined;
  const { who, behind } = match.indices?.groups ?? {};
  const typed = (span: readonly [number, number] | undefined): string =>
    span ? text.trim().slice(starts[span[0]], starts[span[1]]) : '';
  return {
    who: who && typed(who).trim(),
    behind: typed(behind).replace(/^[\s?!.,]+/u, ''),
    ...(received ? { received: true } : {}),
  };
}

const WHEN = new RegExp(
  String.raw`\d|(?<!\p{L})(?:${MEETING_NOUN}|${A_WEEKDAY}|${A_MONTH_TYPED}|demain|aujourd|matin|midi|soir|semaine|mois|prochaine?)`,
  'iu',
);

/** Whether what stands behind names a meeting, or nothing: « au budget », « à Ségou » does not. */
export const isOfMeeting = ({ behind }: AskedOf, groups: Line['groups']): boolean =>
  behind === '' || WHEN.test(behind) || groupIn(words(behind), groups) !== undefined;

const WHO = 'pays|ptf|partenaires|organisations|agences|membres|ambassadeurs|delegations|invites';
const ANSWER = oneOf(
  "(?:ont|n'ont)(?: (?:deja|pas|pas encore))? (?:confirme|repondu|accepte|decline|dit (?:oui|non))",
  '(?:viennent|viendront|vont venir|seront (?:la|presents)|sont (?:attendus|inscrits|confirmes))',
);

/** « combien de pays ont confirmé », « on est combien au GEC », « qui d’autre vient ». */
const HOW_MANY = new RegExp(
  `^(?:et |alors )*${oneOf(
    `combien (?:de |d')?(?:${WHO}|personnes|gens)? ?${ANSWER}`,
    'combien de (?:oui|non|reponses|presents|absents|excuses)',
    "(?:est[- ]ce qu(?:e |'))?(?:il y a )?(?:quelqu'un|des gens|du monde)(?: qui)? (?:a|ont)(?: deja)? (?:confirme|repondu|accepte|decline)(?! (?:au|a|pour) (?:l[ae] |l')?(?:ministre|president|ambassadeur|directeur|salle|lettre|traiteur|hotel))",
    '(?:on|nous) (?:est|sommes|serons|sera|en est) (?:deja )?a? ?combien',
    'qui sont (?:donc )?(?:les|nos) (?:invites|participants)',
    "qui (?:d'autre )?(?:vient|sera la|participe)(?: d'autre)?",
  )}(?: (?:a|au|pour|le|du|lors|jeudi)\\b.*)?[ ?!.]*$`,
  'u',
);

/** Whether it is asked how many come, or who else. */
export function howManyCome(text: string): boolean {
  const said = foldWithOffsets(text.trim()).text;
  return HOW_MANY.test(said) && !OF_ANOTHER_THING.test(said);
}

/** « la France », « Keller », or oneself: whether the directory knows who is meant. */
export function asksOfKnown({ text, groups }: Line, directory: Directory): boolean {
  const of = attendanceAsked(text);
  if (!of || !isOfMeeting(of, groups)) return false;
  return of.who === undefined || namesSomebody(directory, of.who);
}

/** The organisations whose line answers; all of them, when nobody is named. */
export function organizationsOf(
  { who }: AskedOf,
  { directory, actor }: Context,
): readonly string[] {
  if (who === undefined) return actor.person ? [actor.person.organizationId] : [];
  const { people, organization } = namedIn(directory, who);
  return organization ? [organization.id] : people.map((one) => one.organizationId);
}
