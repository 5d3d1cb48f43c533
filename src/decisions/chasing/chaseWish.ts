import { groupIn } from '../../kernel/commands/groupNames.ts';
import type { Line } from '../../kernel/commands/line.ts';
import { DomainError } from '../../kernel/errors.ts';
import { fold } from '../../kernel/text/fold.ts';
import { oneOf } from '../../kernel/text/pattern.ts';
import { words } from '../../kernel/text/words.ts';
import { findMeetingCode } from '../../meetings/meetingCode.ts';
import { type MeetingRef, readDatedRef } from '../../meetings/meetingRef.ts';
import { type FoundDecisionCode, findDecisionCode } from '../decisionCode.ts';

/** Who is to be written to again, and about what. */
export interface ChaseWish {
  /** « relance D-2027-001 », « relance Keller pour D-2027-001 »: those who answer for it, or one of them. */
  readonly decision?: string;
  /** More is said than that: « … et D-2027-002 », « … lundi ». */
  readonly isMore?: boolean;
  /** As typed; undefined: all those who have not answered. */
  readonly name?: string;
  /** The same with what follows it: the name of an organisation may hold « de ». */
  readonly whole?: string;
  readonly meeting?: MeetingRef;
  /** Of his actions alone. */
  readonly actions?: true;
  /** As typed: « sauf la BAD ». */
  readonly except?: string;
  /** Nobody by name, and about no meeting: all those who are late, or all without saying of what. */
  readonly everybody?: 'late' | 'all';
  /** « relance-les »: all those who have not answered, of what was just shown. */
  readonly shown?: true;
}

/** « tout le monde sauf la BAD », « mais pas la GIZ »: not « mais pas avant lundi ». */
const SAVE = oneOf(
  '(?:sauf|except[ée]e?s?|hormis|à part|a part)',
  "à l[’']exception d(?:e|u|es)",
  '(?:mais )?(?:surtout )?pas',
);
/** « pas encore », « pas aujourd’hui », « pas répondu »: when or what, and nobody. */
const NO_NAME = oneOf(
  'avant|apr[èe]s|encore|aujourd|demain|maintenant|ce|cette|trop',
  "tout|de|d[’']|en|r[ée]pondu|rendu|fait",
);
const ABOUT_WHAT = String.raw`\s+(?:pour|qui|concernant|au sujet)\s`;
const EXCEPT = new RegExp(
  String.raw`[\s,(]+${SAVE}\s+(?!${NO_NAME}(?!\p{L}))(?<names>(?:(?!${ABOUT_WHAT}).)+?)\)?(?=$|[\s.!]*$|${ABOUT_WHAT})`,
  'iu',
);

/** What is left of « tous les responsables qui sont en retard » once this is taken off: nothing. */
const ALL_LATE = new RegExp(
  String.raw`(?<!\p{L})${oneOf(
    't(?:ou)?t le monde|t(?:ou|t)s|t(?:ou)?tes|ceux|celles|les|des|aux?|nos|à',
    'responsables?|porteurs?|pilotes?|personnes|gens|retardataires|orga(?:nisation)?s?|agences|partenaires|ptf',
    'd[ée]cisions?|actions?|t[âa]ches?|retards?',
    'qui|ki|sont|ont|du|en|relancer',
    '(?:r?envoie[rz]?|envoyer|fais|faire|un|une|rappels?|relances?)(?:-leur)?',
  )}(?!\p{L})`,
  'giu',
);
const LATE = /(?<!\p{L})(?:retardataires|retards?)(?!\p{L})/iu;

const ACTIONS =
  /(?<!\p{L})(?:ses|les|des|de ses|pour ses)?\s*(?:actions?|d[ée]cisions?|t[âa]ches?)(?!\p{L})/iu;

/** « qui n'ont pas répondu »: those whom a meeting awaits. */
const UNANSWERED = new RegExp(
  String.raw`(?<!\p{L})(?:qui|ki) ${oneOf(
    `(?:n[’'])?(?:ont|a) ${oneOf(
      '(?:toujours |encore )?pas (?:encore )?(?:r[ée]pondu|donn[ée] (?:de |leur |sa )r[ée]ponse)',
      'rien (?:r[ée]pondu|dit)',
    )}`,
    'ne r[ée]pond(?:ent)? (?:toujours )?pas',
  )}(?!\p{L})`,
  'giu',
);

/** « tout le monde », « ceux »: nobody by name. */
const EVERYBODY =
  /(?<!\p{L})(?:t(?:ou)?t le monde|tous|t(?:ou)?tes|(?:à |a )?(?:ceux|celles)|(?:les|aux) (?:invit[ée]e?s|participante?s|membres|partenaires|ptf|autres|retardataires|non[- ]r[ée]pondants))(?!\p{L})/giu;

/** « qui ont dit oui », « ceux de la Suisse »: some only, who are not those awaited. */
const SOME =
  /(?<!\p{L})(?:qui(?!\p{L})|(?:ceux|celles) (?:de |du |des |d[’'])(?!(?:la |l[’'])?(?:r[ée]union|s[ée]ance|groupe)))/iu;

/** « de faire la matrice », « pour le » behind or around a name. */
const ABOUT =
  /(?:^|\s)(?:de|d[’']|du|des|pour|pr|sur|au sujet|concernant|avant|que|qui)(?:\s.*)?$/iu;
const VERBS =
  /^(?:(?:r?envoie[rz]?|envoyer|fais|faire|refais|refaire|(?:e-?mail|mail|courriel|message|sms)\s+de|rapp?el(?:le[rz]?|er|e[rz]?)?|relance|lui|leur|un|une|à|a|au|aux|le|la|les)\s+)+/iu;

/** « la réunion »: one that is still to be said. */
const A_MEETING = /^(?:r[ée]unions?|s[ée]ances?|invitations?)$/iu;

/** « envoie-leur un rappel ». */
const POINTING = /(?<=\p{L})-(l[ae]s?|leur|lui)(?!\p{L})/gu;

/** « relance pour les amendements ». */
const OF_MINUTES =
  /^\s*(?:pour|sur|concernant|au sujet)\s(?:d?es |le |la |les |du )?(?:amendements?|comptes?[- ]rendus?|cr)(?!\p{L})/iu;

/** @throws DomainError `chase.someOnly`, `chase.minutes`, `chase.missing` */
export function readChase(line: Line): ChaseWish {
  const typed = { ...line, rest: line.rest.replace(POINTING, ' $1') };
  const decision = findDecisionCode(typed.rest);
  if (decision) return ofDecision(decision);
  const except = EXCEPT.exec(typed.rest)?.groups?.names;
  if (except === undefined) return readWhom(typed);
  const left = { ...typed, rest: typed.rest.replace(EXCEPT, ' ').trim() };
  return { ...readWhom(left), except: trimmed(except) };
}

/** « Keller pour », « les responsables de la » before the code: one of its owners, or all of them. */
function ofDecision({ code, before, after }: FoundDecisionCode): ChaseWish {
  const whole = wholeIn(before.replace(DECISION_NOUN, ' '));
  const name = trimmed(whole.replace(ABOUT, ''));
  const isAll = trimmed(name.replace(ALL_LATE, ' ')) === '';
  return {
    decision: code,
    isMore: trimmed(after) !== '',
    ...(isAll ? {} : { name, whole: trimmed(whole) }),
  };
}

const DECISION_NOUN = /(?<!\p{L})(?:la\s+|l[’'])?(?:d[ée]cision|action)\s*$/iu;

function readWhom(line: Line): ChaseWish {
  const told =
    findMeetingCode(line.rest) !== undefined ||
    line.group !== undefined ||
    groupIn(words(line.rest), line.groups) !== undefined;
  const meeting = told ? readDatedRef(line) : undefined;
  const said = (meeting?.rest ?? line.rest).replace(UNANSWERED, ' ');
  const actions = ACTIONS.test(said);
  const whole = wholeIn(said);
  const name = trimmed(whole.replace(ABOUT, ''));
  if (!meeting && LATE.test(said) && trimmed(said.replace(ALL_LATE, ' ')) === '') {
    return { everybody: 'late' };
  }
  if (name === '' && SOME.test(said)) throw new DomainError('chase.someOnly');
  // Which one is still to be said: the search proposes those to come.
  if (!meeting && A_MEETING.test(name)) return { meeting: readDatedRef(line) };
  if (!meeting && OF_MINUTES.test(said)) throw new DomainError('chase.minutes');
  if (name === '' && !meeting) {
    if (/(?<!\p{L})(?:t(?:ou)?t le monde|tous|t(?:ou)?tes)(?!\p{L})/iu.test(said))
      return { everybody: 'all' };
    // « relance-les pour leurs actions » is said of people.
    if (actions) throw new DomainError('chase.missing');
    return { shown: true };
  }
  return {
    ...(name === '' ? {} : { name, whole: trimmed(whole) }),
    ...(meeting && !actions ? { meeting } : {}),
    ...(actions ? { actions } : {}),
  };
}

/** Who is told, as typed, and about what; nothing when nobody is named. */
const wholeIn = (said: string): string =>
  said
    .replace(ACTIONS, ' ')
    .replace(EVERYBODY, ' ')
    .concat(' ')
    .replace(/\s+/gu, ' ')
    .trimStart()
    .replace(VERBS, '');

const trimmed = (said: string): string => said.replace(/^[\s,.!?]+|[\s,.!?]+$/gu, '');

/** Whether what follows a name says no more than about what: « pour la matrice », « en retard ». */
export const isSaidAbout = (said: string): boolean =>
  trimmed(said.replace(/(?<!\p{L})en retard(?!\p{L})/iu, ' ').replace(ABOUT, '')) === '';

/** « rappel moussa », « envoie un rappel pour le GEC »; « rappels GEC J-7 » sets those of a group. */
const REMIND_HIM =
  /^(?:rappel|rappelle[rz]?|rappele[rz]?) (?!j ?-|h ?-|(?:de|du|des|pour|aucun|sans|moi|nous|les?|la|ne|que|me)\b)(?:a )?@?[a-z]/;
const SEND_ONE =
  /^(?:r?envoie[rz]?|envoyer|fais|faire|refais|refaire)(?:[ -](?:lui|leur))? (?:un |une |le )?(?:(?:e-?mail|mail|courriel|message|sms) de )?(?:rappel|relance)\b/;

/** « mail de rappel pour le GEC »; « … est parti » tells of one. */
const MAIL_OF =
  /^(?:e-?mail|mail|courriel|message|sms) de (?:rappel|relance) (?:pour|aux?|a|du|de|d')(?!.*\b(?:est|a ete|sont|etait|parti|recus?|arrives?)\b)/u;

/** « rappelle le GEC à ceux qui n'ont pas répondu ». */
const WHO_HAVE_NOT =
  /^(?:rapp?el|rapp?ell?e[rz]?|ecri[st]|ecrivez|ecrire)\b.*\b(?:qui|ki) (?:n'|ne )?(?:n?ont|n?a) (?:toujours |encore )?pas (?:encore )?repondu\b/u;

/** « décisions en retard à relancer ». */
const LATE_TO_CHASE =
  /^(?:(?:les|nos|toutes les) )?(?:decisions|actions|responsables) en retard a relancer[\s.!]*$/u;

/** Whether a sentence asks that somebody be written to again. */
export function asksToChase(line: Line): boolean {
  const said = fold(line.rest);
  if ([SEND_ONE, MAIL_OF, WHO_HAVE_NOT, LATE_TO_CHASE].some((sign) => sign.test(said))) return true;
  const named = line.group ?? groupIn(words(line.rest), line.groups);
  return named === undefined && REMIND_HIM.test(said);
}
