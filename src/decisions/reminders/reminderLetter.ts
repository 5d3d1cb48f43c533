import { absentFor } from '../../directory/standIns.ts';
import type { Circumstances } from '../../kernel/circumstances.ts';
import type { Person } from '../../kernel/directory.ts';
import { listInWords } from '../../kernel/locale/format.ts';
import { type Translator, translator } from '../../kernel/locale/translate.ts';
import { sayId } from '../../kernel/messages/actionId.ts';
import type { Message } from '../../kernel/messages/message.ts';
import { type Block, buttons, heading, list, text } from '../../kernel/messages/tree.ts';
import { sendBothWays } from '../../kernel/outbox/bothWays.ts';
import { dayIn } from '../../kernel/time.ts';
import type { Write } from '../../kernel/write.ts';
import { commentButton, declineButton, doneButton, postponeButton } from '../buttons.ts';
import { daysLate } from '../decision.ts';
import { actionLine, type Reading } from '../messages.ts';
import type { Notice } from './followUpStore.ts';

type Section = 'late' | 'today' | 'soon';
const SECTIONS: readonly Section[] = ['late', 'today', 'soon'];

/** Sends somebody one message with all that is due: late, today, in a week. */
export function reminderLetter(
  write: Write,
  { directory, now }: Circumstances,
  person: Person,
  notices: readonly Notice[],
): void {
  const t = translator(person.locale);
  const today = dayIn(now, person.zone);
  const message = letter({ t, directory, today }, person, notices);
  const groups = new Set(notices.map(({ decision }) => decision.groupId));
  const [about] = groups.size === 1 ? groups : [];
  sendBothWays(write, {
    person: person.id,
    message,
    // How many decisions it tells of tells of groups that the others may not know of.
    about: about ?? null,
    personal: true,
    dedupeKey: `followUp:${person.id}:${today.toString()}`,
  });
}

function letter(reading: Reading, person: Person, notices: readonly Notice[]): Message {
  const { t } = reading;
  const late = notices.filter((notice) => sectionOf(reading, notice) === 'late').length;
  return {
    subject: t('decisions.reminder.subject', { count: notices.length, late }),
    blocks: [
      ...inPlaceOf(reading, person),
      ...SECTIONS.flatMap((section) =>
        sectionBlocks(
          reading,
          section,
          notices.filter((notice) => sectionOf(reading, notice) === section),
        ),
      ),
      buttons(...quietButtons(t)),
    ],
  };
}

/** Whose actions these are too. */
function inPlaceOf({ t, directory, today }: Reading, person: Person): Block[] {
  const names = absentFor(directory, person, today).map(({ name }) => name);
  if (names.length === 0) return [];
  return [text(t('decisions.reminder.inPlaceOf', { names: listInWords(names, t.locale) }))];
}

function sectionOf({ today }: Reading, { decision }: Notice): Section {
  if (daysLate(decision, today) > 0) return 'late';
  return today.equals(decision.dueOn) ? 'today' : 'soon';
}

function sectionBlocks(reading: Reading, section: Section, notices: readonly Notice[]): Block[] {
  const { t } = reading;
  if (notices.length === 0) return [];
  const items = notices.map(({ decision }) => ({
    text: actionLine(reading, decision),
    buttons: [
      doneButton(t, decision.code),
      postponeButton(t, decision.code),
      declineButton(t, decision.code),
      commentButton(t, decision.code),
    ],
  }));
  return [heading(t(`decisions.reminder.${section}`, { count: notices.length })), list(items)];
}

const quietButtons = (t: Translator) => [
  { id: sayId('mes actions'), label: t('decisions.reminder.all') },
  { id: sayId('silence jusqu’à lundi'), label: t('decisions.reminder.quiet') },
];
