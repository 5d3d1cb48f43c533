import type { Line } from '../../kernel/commands/line.ts';
import { fold } from '../../kernel/text/fold.ts';
import { isQuestion } from '../../kernel/text/question.ts';
import { findMeetingCode } from '../../meetings/meetingCode.ts';
import { takeMeeting } from '../taken/takenAt.ts';
import { isOrder } from './order.ts';
import { bareDecision } from './wording.ts';

const NOUN = '(?:decision|action|recommandation|engagement|decide|decidons|decident|recommandons)';
/** « décision : … », « action – … ». */
const MARKED = new RegExp(String.raw`^(?:\P{L}*\p{L}+){0,6}?\P{L}*\b${NOUN}s?\s*[:–—-]\s*\S`, 'u');
/** « décision de la réunion : … ». */
const OF_THE_MEETING = /^(?:de |du )?(?:la |cette |le )?(?:reunion|seance|rencontre|session)\b/u;
/** « échéance 31 mars », « responsable : … »: only what is to be followed has one. */
const LABELLED = /(?<!\p{L})(?:(?:echeance|delai|resp(?:onsables?)?)\b|[@＠#])/u;
/** « on a décidé de … » tells what was done, of whoever it may be. */
const TELLING = /^(?:a|ont) decide$/u;

/** Whether what is to write down begins as an order does, or after a colon: « de l’UE : financer ». */
const isToDo = (said: string): boolean => {
  const [head = '', ...behind] = fold(said).split(/\s*:\s+/u);
  const starts = behind.length > 0 ? [head, behind.join(' : ')] : [head];
  return starts.some((part) => isOrder(bareDecision(part)));
};

/**
 * Whether a sentence is said to the register. In a group's channel « action humanitaire : bilan » and
 * « décision de justice rendue hier » are talk: only a colon, a group, a meeting, somebody charged with it
 * or something to do tells that one is written down. A question is none, wherever it is asked.
 * @param said what would be written down
 */
export function isAddressed({ text, called, group, channelGroup, groups }: Line, said: string) {
  if (isQuestion(text)) return false;
  if (!channelGroup || group || said === '' || called === 'acter') return true;
  const folded = fold(text);
  if (MARKED.test(folded) || LABELLED.test(folded) || OF_THE_MEETING.test(fold(said))) return true;
  if (takeMeeting(said, groups).rest !== said || findMeetingCode(said)) return true;
  return !TELLING.test(called) && isToDo(said);
}
