import type { Context } from '../../kernel/commands/context.ts';
import { DomainError } from '../../kernel/errors.ts';
import type { MeetingSubject } from '../../meetings/meetingSearch.ts';
import { seanceOf } from '../store.ts';
import { amended } from './amend.ts';
import { readChange } from './change.ts';
import { type Difference, differences } from './differences.ts';
import type { Minutes } from './minutes.ts';
import { sentence } from './points.ts';
import { readMinutes } from './reading.ts';
import { sealOf } from './seal.ts';
import { type Amendment, amendmentsOf, draftOf } from './store.ts';
import type { Kept } from './subject.ts';
import { occurrences } from './substitution.ts';

/** A compte rendu written again from its book. */
export interface Rewritten {
  /** The same object when nothing has changed. */
  readonly kept: Kept;
  /** The amendments that were accepted, and of which the book no longer holds the words. */
  readonly lost: readonly Amendment[];
}

/**
 * The compte rendu as it would be written now: what the book says, and on it the amendments that were accepted.
 * @throws DomainError `minutes.noSeance`
 */
export async function rewritten(
  context: Context,
  subject: MeetingSubject,
  kept: Kept | undefined,
): Promise<Rewritten> {
  const { meeting } = subject;
  const seance = await seanceOf(context.db, meeting.id);
  if (!seance) throw new DomainError('minutes.noSeance', { code: meeting.code });
  const written = await readMinutes(context.db, context, { ...subject, seance });
  if (!kept) {
    return {
      kept: { compteRendu: draftOf(meeting.id), version: { number: 1, minutes: written } },
      lost: [],
    };
  }
  const asked = await amendmentsOf(context.db, kept.compteRendu.id);
  const { minutes, lost } = withAccepted(written, asked);
  if (sealOf(kept.version.minutes) === sealOf(minutes)) return { kept, lost };
  return { kept: { ...kept, version: { number: kept.version.number + 1, minutes } }, lost };
}

/** What the book says otherwise than a version: the meeting to come, and what changed that day, apart. */
export function saidOtherwise(before: Minutes, after: Minutes): readonly Difference[] {
  const ofTheRoom = (minutes: Minutes): Minutes => ({ ...minutes, changes: [], next: '' });
  return differences(ofTheRoom(before), ofTheRoom(after));
}

/** Made again in the order of their numbers; one that the text holds already is not made twice. */
export function withAccepted(
  written: Minutes,
  asked: readonly Amendment[],
): { readonly minutes: Minutes; readonly lost: readonly Amendment[] } {
  let minutes = written;
  const lost: Amendment[] = [];
  for (const amendment of asked.filter(({ status }) => status === 'accepted')) {
    if (isMade(minutes, amendment)) continue;
    try {
      minutes = amended(minutes, amendment);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      lost.push(amendment);
    }
  }
  return { minutes, lost };
}

/** An amendment to a decision is in the register, from which the text is written. */
function isMade(minutes: Minutes, { point, text }: Amendment): boolean {
  const change = readChange(text);
  const said = minutes.points
    .filter(({ number }) => point === null || number === point)
    .flatMap(({ title, paragraphs, toFollow, resolutions }) => [
      title,
      ...paragraphs,
      ...toFollow,
      ...resolutions.map((one) => one.text),
    ]);
  if (change.kind === 'add') return said.includes(sentence(change.text));
  const holds = (words: string): boolean => said.some((one) => occurrences(one, words) > 0);
  return !holds(change.before) && (change.after === '' || holds(change.after));
}
