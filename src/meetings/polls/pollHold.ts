import type { Hold } from '../../kernel/commands/command.ts';
import type { Context } from '../../kernel/commands/context.ts';
import type { Line } from '../../kernel/commands/line.ts';
import { draftAuthor, openDrafts } from '../../kernel/drafts.ts';
import { meetingsOfPerson } from '../store.ts';
import { choicesFor, readAnswer } from './answerSaid.ts';
import type { Poll } from './poll.ts';
import { pollsAskedOf } from './pollRef.ts';
import { namesPoll } from './pollTalk.ts';

/**
 * « mercredi me convient », said to Griot alone by whoever is asked that: it answers the poll. Said of a day on
 * which he has a meeting, it may be of that; while a preview waits, the poll must be named.
 */
export async function answersPoll({ text }: Line, context: Context): Promise<Hold | undefined> {
  const { actor, channel } = context;
  if (channel !== undefined || !actor.person) return undefined;
  const said = readAnswer(text);
  if (!said || !(said.hasChoice || namesPoll(text))) return undefined;
  const isNamed = namesPoll(text);
  // « oui pour les deux » is said of the previews that wait.
  if (!isNamed && (await openDrafts(context.db, draftAuthor(context))).length > 0) return undefined;
  const { id } = actor.person;
  const polls = (await pollsAskedOf(context)).filter(
    (poll) => poll.askedIds.includes(id) && choicesFor(said, poll, context.now),
  );
  if (polls.length === 0) return undefined;
  return !isNamed && (await meetsOnThoseDays(context, polls)) ? 'last' : 'first';
}

async function meetsOnThoseDays(context: Context, polls: readonly Poll[]): Promise<boolean> {
  const days = new Set(
    polls.flatMap(({ slots }) => slots.map(({ start }) => String(start.toPlainDate()))),
  );
  const meetings = await meetingsOfPerson(context.db, context.actor.person?.id ?? '', context.now);
  return meetings.some(({ start }) => days.has(String(start.toPlainDate())));
}
