import type { Directory } from '../../kernel/directory.ts';
import { dayInWords } from '../../kernel/locale/format.ts';
import type { Translator } from '../../kernel/locale/translate.ts';
import { sayId } from '../../kernel/messages/actionId.ts';
import type { Message } from '../../kernel/messages/message.ts';
import {
  type Block,
  type Button,
  buttons,
  heading,
  type ListItem,
  list,
  text,
} from '../../kernel/messages/tree.ts';
import type { Meeting } from '../../meetings/meeting.ts';
import { meetingLine } from '../../meetings/messages.ts';
import { cardButton, closeButton, confirmButton } from '../buttons.ts';
import type { Decision } from '../decision.ts';
import { decisionLine, type Reading, shortened } from '../messages.ts';
import type { Answered, DigestContent, Portion } from './digest.ts';

/** A digest as it is read and forwarded; what has nothing in it is left out. */
export function digestMessage(
  t: Translator,
  directory: Directory,
  content: DigestContent,
): Message {
  const { group, today, coming, taken, due, overdue, closed, open } = content;
  const { unchanged, toConfirm, answers } = content;
  const reading: Reading = { t, directory, today };
  const title = t('decisions.digest.title', {
    group: group.code,
    day: dayInWords(today, t.locale),
  });
  const line = (button: typeof cardButton) => (decision: Decision) => ({
    text: decisionLine(reading, decision),
    buttons: [button(t, decision.code)],
  });
  const show = <T>(name: Section, portion: Portion<T>, item: (one: T) => ListItem): Block[] =>
    section(t, { name, group: group.code }, portion.total, portion.items.map(item));
  return {
    subject: title,
    blocks: [
      heading(title),
      ...show('coming', coming, (meeting) => comingItem(t, meeting)),
      ...show('taken', taken, line(cardButton)),
      ...show('due', due, line(closeButton)),
      ...show('overdue', overdue, line(closeButton)),
      ...(unchanged > 0 ? [text(t('decisions.digest.unchanged', { count: unchanged }))] : []),
      ...show('toConfirm', toConfirm, line(confirmButton)),
      ...show('answers', answers, (one) => answerItem(reading, one)),
      ...show('closed', closed, line(cardButton)),
      text(t('decisions.digest.open', { count: open })),
      buttons({ id: sayId(`décisions ${group.code}`), label: t('decisions.digest.all') }),
    ],
  };
}

type Section = 'coming' | 'taken' | 'due' | 'overdue' | 'toConfirm' | 'answers' | 'closed';

/** What to type to see all of a section. */
const WHOLE: Readonly<Record<Section, string>> = {
  coming: 'réunions',
  taken: 'décisions toutes',
  due: 'décisions ouvertes',
  overdue: 'décisions en retard',
  toConfirm: 'décisions à confirmer',
  answers: 'décisions toutes',
  closed: 'décisions closes',
};

function section(
  t: Translator,
  { name, group }: { readonly name: Section; readonly group: string },
  total: number,
  items: readonly ListItem[],
): Block[] {
  if (total === 0) return [];
  const more = total - items.length;
  const command = `${WHOLE[name]} ${group}`;
  const rest: ListItem = {
    text: t('decisions.digest.more', { count: more, command }),
    buttons: [{ id: sayId(command), label: t('decisions.digest.seeAll') }],
  };
  return [
    heading(t(`decisions.digest.section.${name}`, { count: total })),
    list(more > 0 ? [...items, rest] : items),
  ];
}

function answerItem({ t, directory }: Reading, { code, text: said, passage }: Answered): ListItem {
  const told = {
    code,
    text: shortened(said),
    to: directory.group(passage.toGroupId)?.code ?? '',
    answer: passage.answer ?? '',
  };
  return { text: t.rich('decisions.digest.answer', told), buttons: [cardButton(t, code)] };
}

function comingItem(t: Translator, meeting: Meeting): ListItem {
  const agenda: Button = {
    id: sayId(`odj ${meeting.code}`),
    label: t('decisions.digest.agenda', { code: meeting.code }),
  };
  return { text: meetingLine(t, meeting), buttons: [agenda] };
}
