import { onePerson } from '../../directory/names.ts';
import { may } from '../../kernel/access/access.ts';
import type { Context } from '../../kernel/commands/context.ts';
import type { Part } from '../../kernel/dates/reading/part.ts';
import type { Group } from '../../kernel/directory.ts';
import { DomainError } from '../../kernel/errors.ts';
import type { Reply } from '../../kernel/messages/tree.ts';
import { inZone } from '../../kernel/time.ts';
import { previewInvitation } from '../attendance/inviteDraft.ts';
import { previewChange } from '../changing/changeDraft.ts';
import { refusePart } from '../changing/partSaid.ts';
import type { Thought } from '../changing/secondThought.ts';
import { partRethought, slotRethought } from '../changing/slotRethought.ts';
import type { Slot } from '../meeting.ts';
import { refuseClosed } from '../meetingSearch.ts';
import { type GuestsSaid, guestsSaid, guestsWith, isOfPeople } from './guestsSaid.ts';
import { type JustPlanned, slotPlanned } from './justPlanned.ts';
import { previewPlan } from './preview.ts';

/** What is planned, and what a correction makes of it. */
export interface Rethought {
  /** The part of the day that is said without an hour. */
  readonly part?: Part;
  /** The correction, to be said again with an hour. */
  readonly again: string;
  readonly planned: JustPlanned;
  readonly slot: Slot;
  readonly guests?: GuestsSaid;
}

export const groupOf = (planned: JustPlanned): Group =>
  planned.kind === 'plan' ? planned.plan.group : planned.subject.group;

export const actOf = ({ kind }: JustPlanned) => (kind === 'plan' ? 'planifier' : 'reporter');

/** What is planned, as it is said to be after all; nothing when he may not, or says anything else. */
export function rethink(
  context: Context,
  planned: JustPlanned,
  { said, ...thought }: Thought,
): Rethought | undefined {
  const group = groupOf(planned);
  if (!may(context.actor, actOf(planned), { group })) return undefined;
  const people = guestsSaid(said);
  const guests = people && isOfPeople(context.directory, people) ? people : undefined;
  const before = slotPlanned(planned);
  const again = saidAgain({ said, ...thought });
  if (guests?.rest === '') return { planned, slot: before, guests, again };
  const places = context.directory.groups.flatMap(({ defaultPlace }) => defaultPlace ?? []);
  const now = inZone(context.now, group.zone);
  const slot = slotRethought(before, { ...thought, said: guests?.rest ?? said }, places, now);
  const part = partRethought(before, { ...thought, said }, now);
  return slot && { planned, slot, again, ...(guests ? { guests } : {}), ...(part ? { part } : {}) };
}

const saidAgain = ({ said, moves, link = '' }: Thought): string =>
  `${moves ? 'reporte-le' : 'plutôt'} ${said} ${link}`.trim();

/**
 * Previews it in the place of what was shown before.
 * @throws DomainError `meeting.hourOfPart`, `meeting.guestsApart`, `person.*`, and as the previews do
 */
export async function previewRethought(
  context: Context,
  { planned, slot, guests, part, again }: Rethought,
): Promise<Reply> {
  refusePart(part, slot.start, again);
  if (planned.kind === 'plan') {
    const guestIds = guests ? guestsWith(context, planned.plan, guests) : planned.plan.guestIds;
    return previewPlan(context, { ...planned.plan, ...slot, guestIds }, planned.draft);
  }
  const { subject, draft } = planned;
  refuseClosed(subject, context);
  if (!guests) return previewChange(context, subject, slot, draft);
  const isAlone = guests.rest === '' && guests.removed.length === 0 && draft === undefined;
  if (!isAlone) throw guestsApart(guests, subject.meeting.code);
  const people = guests.added.map((name) => onePerson(context.directory, name));
  return previewInvitation(context, subject, people);
}

/** Who is invited to a meeting that stands is changed apart from its date. */
function guestsApart({ added, removed }: GuestsSaid, code: string): DomainError {
  const suggestions = [
    ...added.map((name) => `inviter ${name} à ${code}`),
    ...removed.map((name) => `désinviter ${name} de ${code}`),
  ];
  return new DomainError('meeting.guestsApart', { code, suggestions });
}
