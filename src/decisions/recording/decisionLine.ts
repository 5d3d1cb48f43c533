import type { DecisionKind } from '../../../prisma/client/enums.ts';
import type { Line } from '../../kernel/commands/line.ts';
import { DomainError } from '../../kernel/errors.ts';
import { fold } from '../../kernel/text/fold.ts';
import { isQuestion } from '../../kernel/text/question.ts';
import { words } from '../../kernel/text/words.ts';
import { type FoundDecisionCode, findDecisionCode, writeDecisionCode } from '../decisionCode.ts';
import { asksToBeTold } from '../following/askedReminder.ts';
import { refuseSeveralSaid } from '../following/decisionRef.ts';
import { type FollowUp, isAboutIt, isUnclear, readFollowUp } from '../following/followUp.ts';
import { isOnlyAsked } from '../following/onlyAsked.ts';
import { readSeveral } from '../following/severalSaid.ts';
import { readSpokenOf } from '../following/spokenOf.ts';
import { refuseTwins } from '../following/twinsSaid.ts';
import { type Filter, readFilter } from '../listing/filters.ts';
import { type TakenAt, takeMeeting } from '../taken/takenAt.ts';
import { isAddressed } from './addressed.ts';
import { isHearsay } from './hearsay.ts';
import { kindNamed } from './marks.ts';
import type { SaidDecision } from './recordRequest.ts';
import { saysWhat } from './saysWhat.ts';
import { refuseSeveral } from './severalWritten.ts';
import { refuseTold } from './toldDecision.ts';

/** A decision to write down, one to follow up, some to look at, or a list asked for in the singular. */
export type DecisionLine =
  | ({
      readonly what: 'record';
      /** Said to the register, and not to those who are in the channel. */
      readonly addressed: boolean;
    } & SaidDecision)
  | {
      readonly what: 'follow';
      readonly followUp: FollowUp;
      /** What is only reported, and so waits for a press. */
      readonly hearsay?: true;
      /** Something was said of it that no word explains. */
      readonly unclear?: true;
    }
  | { readonly what: 'look'; readonly codes: readonly string[] }
  | { readonly what: 'list'; readonly filter: Filter };

/** « GEC-2027-03 décision : publier la liste ». */
const MEETING_FIRST = /^(\S+-\d{4}-\d{1,2}(?:-\d{1,2})?)[\s,:–-]+d[ée]cision\s*:?\s+/iu;

/** Whether a line that no word claims speaks of a decision: « la D-2027-001 est faite ». */
export function isDecisionLine(said: string): boolean {
  const found = findDecisionCode(said);
  return (found !== undefined && isAboutIt(found)) || MEETING_FIRST.test(said);
}

/** « décision », « action : », whatever they are followed by. */
const CALLED =
  /^(?:nouvelle\s+)?(?<word>d[ée]cision|action|t[âa]che|recommandation|engagement)(?!\p{L})[\s:,–-]*/iu;

/** « décision transmettre la matrice » is not « décision transmettre D-2027-001 »: it is one to write down. */
export function isToWriteDown(said: string): boolean {
  const called = CALLED.exec(said);
  if (!called || findDecisionCode(said)) return false;
  return wordCount(said.slice(called[0].length)) > 1;
}

const OF_THE_MEETING =
  /\b(?:reporter|repousser|decaler|deplacer|avancer|annuler) (?:la |le |cette |sa )/u;

/** « le GEC demande au PNUD de partager la matrice »: what a group wishes of somebody is one too. */
export function isWishOfGroup({ rest, group, text }: Line): boolean {
  const wish = /^(?:a )?(?:demande|recommande) /u.exec(fold(rest))?.[0];
  if (group === undefined || wish === undefined || isQuestion(text)) return false;
  return saysWhat(rest.slice(wish.length)) && !OF_THE_MEETING.test(fold(rest));
}

/** « le GEC ne décide pas de … », « a décidé de quoi », « décide si … »: nothing is decided there. */
export function decidesNothing({ called, rest, text }: Line): boolean {
  if (!/(?:^| )decid(?:e|ent|ons)$/u.test(called)) return false;
  const said = fold(rest);
  if (isQuestion(text) || NOTHING.test(said)) return true;
  return /^(?:de |d'|que |qu')/u.test(said) && !saysWhat(rest);
}

const NOTHING = /^(?:(?:ne|n')\s*)?(?:pas|plus|rien|jamais|quoi|si)\b/u;

/** « D-2027-001 est faite ? », « est-ce que D-2027-001 est faite »: whoever asks says nothing done. */
const isAsked = (text: string): boolean =>
  isQuestion(text) || asksToBeTold(text) || /(?<!\p{L})est[ -]ce qu|^(?:is|was|has)\s/iu.test(text);

const shown = (followUp: FollowUp): FollowUp => ({ ...followUp, change: undefined });

/**
 * What is said of the decision whose code is found; asked or only reported, it changes nothing.
 * @throws DomainError `decision.severalSaid`, `decision.twins`
 */
function followed(found: FoundDecisionCode, text: string): DecisionLine {
  refuseTwins(text);
  const several = readSeveral(text);
  if (several && (isAsked(text) || several.lines.length === 0)) {
    return { what: 'look', codes: several.codes };
  }
  refuseSeveralSaid(text);
  const followUp = readFollowUp(found);
  if (isAsked(text)) return { what: 'follow', followUp: shown(followUp) };
  if (isUnclear(followUp)) return { what: 'follow', followUp, unclear: true };
  const waits = isHearsay(followUp, text) || isOnlyAsked(followUp, text);
  if (!waits) return { what: 'follow', followUp };
  return { what: 'follow', followUp: shown(followUp), hearsay: true };
}

/** « la décision 4 est faite »: by its number alone, it is asked about. */
const IS_SO = /^(?:est|sont|a [ée]t[ée]|c[’' ]?est|c)\s/iu;

/** What « décision … » asks for. @throws DomainError `decision.several`, `decision.severalSaid`, `decision.onlyTold`, `decision.ofSomebody` */
export function readDecisionLine(whole: Line): DecisionLine {
  const called = CALLED.exec(whole.rest);
  const line = called ? { ...whole, rest: whole.rest.slice(called[0].length) } : whole;
  const found = findDecisionCode(line.rest);
  if (found && isAboutIt(found)) return followed(found, whole.text);
  const number = NUMBER_ALONE.exec(line.rest)?.[1];
  if (number) return { what: 'follow', followUp: numbered(Number(number), line) };
  const filter = wordCount(line.rest) <= LONGEST_LIST ? listAskedBy(line) : undefined;
  if (filter) return { what: 'list', filter };
  const spoken = readSpokenOf(whole);
  if (spoken?.which.kind === 'number' && IS_SO.test(spoken.said)) {
    const { code } = spoken.which;
    return { what: 'follow', followUp: { code, change: undefined, said: '' }, hearsay: true };
  }
  refuseTold(whole, line.rest);
  refuseSeveral(whole);
  const said = line.rest.replace(/^[\s.]+(?=\p{L})/u, '').replace(MEETING_FIRST, '$1 ');
  const kind = kindCalled(`${whole.called} ${called?.[0] ?? ''}`);
  const addressed = isAddressed(whole, said);
  return { what: 'record', kind, said, group: line.group ?? line.channelGroup, addressed };
}

/** Where a line would be written down, as far as it says so; undefined when it writes nothing down. */
export function recordedBy(line: Line): Pick<TakenAt, 'meetingCode' | 'group'> | undefined {
  const nowhere = { meetingCode: undefined, group: line.group };
  try {
    const read = readDecisionLine(line);
    if (read.what !== 'record') return undefined;
    const { meetingCode, group } = takeMeeting(read.said, line.groups);
    return { meetingCode, group: group ?? line.group };
  } catch (error) {
    if (error instanceof DomainError) return nowhere;
    throw error;
  }
}

/** « décision 12 », « décision n° 3 » are no text to write down. */
const NUMBER_ALONE = /^(?:n\s?[°ºo]\.?\s*|num[ée]ro\s+|#)?(\d{1,4})[\s.!?]*$/iu;

/** Of this year, and only shown. */
const numbered = (number: number, { now }: Line): FollowUp => ({
  code: writeDecisionCode('', now.year, number),
  change: undefined,
  said: '',
});

/** « action : … »: the word that calls the command says the kind. */
function kindCalled(called: string): DecisionKind {
  const [kind] = words(called).flatMap(({ folded }) => kindNamed(folded) ?? []);
  return kind ?? 'decision';
}

/** « décision en retard PNUD »: nothing to be done begins so. */
const LISTED_FIRST = /^(?:en retard|ouvertes?|closes?)\b/u;

const LONGEST_LIST = 8;

const wordCount = (text: string): number => text.split(/\s+/u).filter(Boolean).length;

/** « décision en retard » asks for a list: it would make a strange decision. */
function listAskedBy(line: Line): Filter | undefined {
  try {
    const filter = readFilter(line);
    const asks = filter.said === '' || LISTED_FIRST.test(fold(line.rest));
    return filter.explicit && asks ? filter : undefined;
  } catch (error) {
    if (error instanceof DomainError) return undefined;
    throw error;
  }
}
