import type { Circumstances } from '../../kernel/circumstances.ts';
import type { Person } from '../../kernel/directory.ts';
import { dayInWords } from '../../kernel/locale/format.ts';
import { translator } from '../../kernel/locale/translate.ts';
import { sayId } from '../../kernel/messages/actionId.ts';
import type { Message } from '../../kernel/messages/message.ts';
import { type Block, buttons, heading, list, text } from '../../kernel/messages/tree.ts';
import { sendBothWays } from '../../kernel/outbox/bothWays.ts';
import { dayIn } from '../../kernel/time.ts';
import type { Write } from '../../kernel/write.ts';
import type { Meeting } from '../../meetings/meeting.ts';
import { meetingLine } from '../../meetings/messages.ts';
import { commentButton, declineButton, doneButton, postponeButton } from '../buttons.ts';
import { type Decision, daysLate } from '../decision.ts';
import { actionLine, type Reading } from '../messages.ts';
import type { OwnedDecisions } from '../ownedStore.ts';

/** What somebody's week holds. */
export interface PersonWeek {
  readonly own: OwnedDecisions;
  readonly meetings: readonly Meeting[];
}

const THIS_WEEK = 6;

/** Sends somebody his week, by mail and by chat. */
export function personDigestLetter(
  write: Write,
  { directory, now }: Circumstances,
  person: Person,
  week: PersonWeek,
): void {
  const today = dayIn(now, person.zone);
  const message = letter({ t: translator(person.locale), directory, today }, person, week);
  sendBothWays(write, {
    person: person.id,
    message,
    // Its number of actions tells of groups that the others may not know of.
    about: null,
    personal: true,
    dedupeKey: `digest.person:${person.id}:${today.toString()}`,
  });
}

/** The letter of a week: what is late, what is due, what can wait, and the meetings. */
export function letter(reading: Reading, person: Person, { own, meetings }: PersonWeek): Message {
  const { t, today } = reading;
  const late = own.page.filter((decision) => daysLate(decision, today) > 0);
  const week = own.page.filter((decision) => isThisWeek(reading, decision));
  const later = own.page.filter((one) => !late.includes(one) && !week.includes(one));
  const more = own.total - own.page.length;
  const meetingItems = meetings.map((meeting) => ({
    text: meetingLine(t, meeting, person.zone),
  }));
  return {
    subject: t('decisions.week.subject', {
      total: own.total,
      late: own.late,
      day: dayInWords(today, t.locale),
    }),
    blocks: [
      text(t('decisions.mine.count', { total: own.total, late: own.late })),
      ...section(reading, 'late', late),
      ...section(reading, 'week', week),
      ...section(reading, 'later', later),
      ...(more > 0 ? [text(t('decisions.week.more', { count: more }))] : []),
      ...(meetings.length > 0 ? [heading(t('decisions.week.meetings')), list(meetingItems)] : []),
      buttons({ id: sayId('mes actions'), label: t('decisions.reminder.all') }),
      text([{ muted: t('decisions.week.howToStop') }]),
    ],
  };
}

type Section = 'late' | 'week' | 'later';

/** What is late is reminded of here: it has the buttons of a reminder. */
const BUTTONS: Readonly<Record<Section, readonly (typeof doneButton)[]>> = {
  late: [doneButton, postponeButton, declineButton, commentButton],
  week: [doneButton, postponeButton],
  later: [doneButton, postponeButton],
};

const isThisWeek = ({ today }: Reading, decision: Decision): boolean =>
  decision.dueOn !== undefined &&
  daysLate(decision, today) === 0 &&
  today.until(decision.dueOn, { largestUnit: 'days' }).days <= THIS_WEEK;

function section(reading: Reading, name: Section, decisions: readonly Decision[]): Block[] {
  if (decisions.length === 0) return [];
  const { t } = reading;
  const items = decisions.map((decision) => ({
    text: actionLine(reading, decision),
    buttons: BUTTONS[name].map((button) => button(t, decision.code)),
  }));
  return [heading(t(`decisions.week.section.${name}`, { count: decisions.length })), list(items)];
}
