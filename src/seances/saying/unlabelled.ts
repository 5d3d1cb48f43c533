import type { Context } from '../../kernel/commands/context.ts';
import { sayId } from '../../kernel/messages/actionId.ts';
import { buttons, type Reply } from '../../kernel/messages/tree.ts';
import { inZone } from '../../kernel/time.ts';
import { type Floor, guestsOf } from '../floor.ts';
import { nextMeetingSaid } from './nextMeeting.ts';
import { information, readRemark } from './remark.ts';
import { isOfResolving, readResolved } from './resolved.ts';
import type { Said } from './saying.ts';

/** What goes to the book without a word of its own: « le GEC décide de … », « UE : … », « prochaine réunion : … ». */
export function unlabelled(typed: string, context: Context, floor: Floor): Said | undefined {
  const resolved = readResolved(typed, floor.group);
  // « la séance décide de rien » is asked about: it is no remark of somebody's.
  if (resolved || isOfResolving(typed, floor.group)) return resolved;
  const isNext = planOfNext(typed, context, floor) !== undefined;
  return isNext ? information(typed) : readRemark(typed, guestsOf(context, floor));
}

const WORDS = {
  decision: 'décision',
  recommendation: 'recommandation',
  info: 'info',
  present: 'présents',
  excused: 'excusés',
  arrived: 'arrivée',
  left: 'départ',
} as const;

/** The same line with the word of the book that it lacks: « info : UE : … », « excusés : PNUD ». */
export function labelled(typed: string, context: Context, floor: Floor): string | undefined {
  const said = unlabelled(typed, context, floor);
  const word = Object.entries(WORDS).find(([kind]) => kind === said?.kind)?.[1];
  return said && word && `${word} : ${said.rest}`;
}

/** The answer to a line that tells of the next meeting, with the button that plans it. */
export function withNextMeeting(
  reply: Reply,
  typed: string,
  context: Context,
  floor: Floor,
): Reply {
  const line = planOfNext(typed, context, floor);
  if (line === undefined) return reply;
  const plan = { id: sayId(line), label: context.t('seances.button.planNext') };
  return { ...reply, blocks: [...reply.blocks, buttons(plan)] };
}

const planOfNext = (typed: string, { now }: Context, { group }: Floor): string | undefined =>
  nextMeetingSaid(typed, group, inZone(now, group.zone));
