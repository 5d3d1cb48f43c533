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
 * which he has a meeting, or with a preview before his eyes, it may be of those.
 */
export async function answersPoll({ text }: Line, context: Context): Promise<Hold | undefined> {
  const { actor, channel } = context;
  if (channel !== undefined || !actor.person) return undefined;
  const said = readAnswer(text);
  if (!said || !(said.hasChoice || namesPoll(text))) return undefined;
  const polls = (await pollsAskedOf(context)).filter((poll) => choicesFor(said, poll));
  if (polls.length === 0) return undefined;
  const isOfOthers = (await somethingIsShown(context)) || (await meetsOnThoseDays(context, polls));
  return isOfOthers ? 'last' : 'first';
}

const somethingIsShown = async (context: Context): Promise<boolean> =>
  (await openDrafts(context.db, draftAuthor(context))).some(({ sight }) => sight !== 'gone');

async function meetsOnThoseDays(context: Context, polls: readonly Poll[]): Promise<boolean> {
  const days = new Set(
    polls.flatMap(({ slots }) => slots.map(({ start }) => String(start.toPlainDate()))),
  );
  const meetings = await meetingsOfPerson(context.db, context.actor.person?.id ?? '', context.now);
  return meetings.some(({ start }) => days.has(String(start.toPlainDate())));
}
