import type { Directory } from '../kernel/directory.ts';
import { dayInWords } from '../kernel/locale/format.ts';
import type { Translator } from '../kernel/locale/translate.ts';
import { sayId } from '../kernel/messages/actionId.ts';
import type { Message } from '../kernel/messages/message.ts';
import { type Block, buttons, heading, type ListItem, list, text } from '../kernel/messages/tree.ts';
import type { Meeting } from '../meetings/meeting.ts';
import { cardButton as meetingButton, meetingLine } from '../meetings/messages.ts';
import type { Decision } from './decision.ts';
import type { DigestContent, Portion } from './digest.ts';
import { cardButton, closeButton, decisionLine, type Reading } from './messages.ts';

/** The sections, in the order in which a meeting goes through them. */
type Section = 'coming' | 'taken' | 'due' | 'overdue' | 'closed';

/** A digest as it is read and forwarded; a section with nothing in it is left out. */
export function digestMessage(
  t: Translator,
  directory: Directory,
  content: DigestContent,
): Message {
  const { group, today } = content;
  const reading: Reading = { t, directory, today };
  const day = dayInWords(today, t.locale);
  const title = t('decisions.digest.title', { group: group.code, day });
  return {
    subject: title,
    blocks: [
      heading(title),
      ...section(reading, content, 'coming', (meeting: Meeting) => comingItem(t, meeting)),
      ...section(reading, content, 'taken', (decision) => item(reading, decision)),
      ...section(reading, content, 'due', (decision) => item(reading, decision)),
      ...section(reading, content, 'overdue', (decision) => item(reading, decision)),
      ...section(reading, content, 'closed', (decision) => item(reading, decision)),
      text(t('decisions.digest.open', { count: content.open })),
      buttons({ id: sayId(`décisions ${group.code}`), label: t('decisions.digest.all') }),
    ],
  };
}

function section<T extends Meeting | Decision>(
  reading: Reading,
  content: { readonly group: DigestContent['group'] } & Readonly<Record<Section, Portion<T>>>,
  name: Section,
  itemOf: (one: T) => ListItem,
): Block[] {
  return [];
}
