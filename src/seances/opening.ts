import { authorize } from '../kernel/access/access.ts';
import type { Context } from '../kernel/commands/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { dayInWords } from '../kernel/locale/format.ts';
import { sayId } from '../kernel/messages/actionId.ts';
import { type Button, buttons, facts, info, type Reply, text } from '../kernel/messages/tree.ts';
import { dayIn } from '../kernel/time.ts';
import type { MeetingSubject } from '../meetings/meetingSearch.ts';
import { visibility } from './acknowledging.ts';
import { askTomorrow } from './closing/leftOpen.ts';
import { compteRenduOf } from './compteRendu/store.ts';
import { type Floor, floorOf, guestsOf, placeOf, quorumRule } from './floor.ts';
import { createSeance, type Seance, seanceOf, seatDesk, setClosed } from './store.ts';
import { hourInWords } from './wording.ts';

interface Opened {
  readonly how: 'opened' | 'joined' | 'reopened';
  readonly seance: Seance;
}

/**
 * Opens the book of a meeting, or brings this conversation to it when it is open already.
 * @throws DomainError `seance.closed`, `seance.notToday`, `seance.otherChannel`, `meeting.cancelled`
 */
export async function openSeance(
  context: Context,
  subject: MeetingSubject,
  { again }: { readonly again: boolean },
): Promise<Reply> {
  refuse(context, subject);
  const { how, seance } = await open(context, subject, again);
  const floor = await floorOf(context.db, context, seance);
  return { ...visibility(context), blocks: openedBlocks(context, floor, how) };
}

function refuse(context: Context, { meeting, group }: MeetingSubject): void {
  const { code } = meeting;
  if (meeting.status === 'cancelled') throw new DomainError('meeting.cancelled', { code });
  const today = dayIn(context.now, meeting.start.timeZoneId);
  const day = meeting.start.toPlainDate();
  if (today.until(day).sign > 0) {
    throw new DomainError('seance.notToday', { code, day: dayInWords(day, context.t.locale) });
  }
  const elsewhere = context.channel !== undefined && context.channelGroup?.id !== group.id;
  if (elsewhere) throw new DomainError('seance.otherChannel');
}

function open(
  context: Context,
  { meeting, group }: MeetingSubject,
  again: boolean,
): Promise<Opened> {
  const by = { personId: context.actor.person?.id ?? null, now: context.now };
  return context.write(async (write) => {
    const known = await seanceOf(write.tx, meeting.id);
    // Whoever takes part joins it; only whoever holds the pen opens it.
    if (!known) authorize('seance.tenir', context, { group });
    const written = known && (await compteRenduOf(write.tx, meeting.id));
    if (written?.seal) throw new DomainError('seance.sealed', { code: meeting.code });
    if (known?.closedAt && !again) throw new DomainError('seance.closed', { code: meeting.code });
    const id = known?.id ?? (await createSeance(write.tx, meeting.id, by));
    if (known?.closedAt) await setClosed(write.tx, id, undefined, by.personId);
    await seatDesk(write.tx, id, placeOf(context));
    const how = !known ? 'opened' : known.closedAt ? 'reopened' : 'joined';
    if (how !== 'joined') askTomorrow(write, context, { id, meetingId: meeting.id }, group);
    write.audit({
      action: `seance.${how}`,
      subjectType: 'meeting',
      subjectId: meeting.id,
      about: meeting.groupId,
    });
    const seance = await seanceOf(write.tx, meeting.id);
    if (!seance) throw new Error(`séance ${id} has just been written and is not there`);
    return { how, seance };
  });
}

function openedBlocks(context: Context, floor: Floor, how: Opened['how']): Reply['blocks'] {
  const { t, directory } = context;
  const { seance, meeting, agenda } = floor;
  const time = hourInWords({ ...context, ...floor }, seance.openedAt.epochMilliseconds);
  const name = directory.person(seance.openedById ?? '')?.name ?? '';
  const said = info(t(`seances.${how}`, { code: meeting.code, time, name }));
  const announced = guestsOf(context, floor).announced.length;
  if (how === 'joined') return [said, buttons(bookButton(context))];
  return [
    said,
    facts(
      {
        label: t('seances.fact.announced'),
        value: t('seances.organizations', { count: announced }),
      },
      { label: t('seances.fact.quorum'), value: quorumInWords(context, floor) },
      { label: t('seances.fact.agenda'), value: t('seances.points', { count: agenda.length }) },
    ),
    text([{ muted: t('seances.howTo') }]),
    buttons(...firstButtons(context, announced)),
  ];
}

function quorumInWords(context: Context, floor: Floor): string {
  const { seated, percent } = quorumRule(context, floor);
  if (percent === 0 || seated.length === 0) return context.t('seances.noQuorum');
  const needed = Math.ceil((seated.length * percent) / 100);
  return context.t('seances.quorumNeeded', { needed, seated: seated.length });
}

function firstButtons(context: Context, announced: number): Button[] {
  const { t } = context;
  const present =
    announced > 0
      ? {
          id: sayId('présents les annoncés'),
          label: t('seances.button.announced', { count: announced }),
        }
      : { id: sayId('présents tous'), label: t('seances.button.everyone') };
  return [present, { id: sayId('point suivant'), label: t('seances.button.next') }];
}

const bookButton = ({ t }: Context): Button => ({
  id: sayId('livre'),
  label: t('seances.button.book'),
});
