import type { Temporal } from 'temporal-polyfill';
import type { Directory } from '../kernel/directory.ts';
import { dateInWords, dayInWords, listInWords, shortDay } from '../kernel/locale/format.ts';
import type { Translator } from '../kernel/locale/translate.ts';
import { actionId, sayId } from '../kernel/messages/actionId.ts';
import type { Button, Fact, ListItem, Span } from '../kernel/messages/tree.ts';
import { type Decision, daysLate } from './decision.ts';

/** Who reads, and on which day. */
export interface Reading {
  readonly t: Translator;
  readonly directory: Directory;
  /** In the zone of the group, or of the reader when several groups are told of. */
  readonly today: Temporal.PlainDate;
}

/** In a list, a longer text is cut: its card has it whole. */
const LONGEST_IN_LIST = 160;

/** The text on one line of a list. */
export function shortened(text: string): string {
  const signs = [...text];
  if (signs.length <= LONGEST_IN_LIST) return text;
  const cut = signs.slice(0, LONGEST_IN_LIST).join('');
  return `${cut.replace(/[\s,;:]+\S*$/u, '')} …`;
}

/** « Aïssata Diarra (PNUD) », as everybody is named in a follow-up. */
export function personInWords(directory: Directory, personId: string): string | undefined {
  const person = directory.person(personId);
  if (!person) return undefined;
  const acronym = directory.organization(person.organizationId)?.acronym;
  return acronym ? `${person.name} (${acronym})` : person.name;
}

/** The owners, and the names still to be settled; undefined when there are none. */
export function ownersInWords(
  { t, directory }: Reading,
  { ownerIds, ownersAsked }: Pick<Decision, 'ownerIds' | 'ownersAsked'>,
): string | undefined {
  const known = ownerIds.flatMap((id) => personInWords(directory, id) ?? []);
  const names = [
    ...known.sort((one, other) => one.localeCompare(other, t.locale)),
    ...ownersAsked.map((name) => t('decisions.ownerAsked', { name })),
  ];
  return names.length === 0 ? undefined : listInWords(names, t.locale);
}

/** « 31 mars », with the year when it is another one. */
export const dayInList = ({ t, today }: Reading, day: Temporal.PlainDate): string =>
  day.year === today.year ? shortDay(day, t.locale) : dateInWords(day, t.locale);

/** One line of a list: code, text, owners, due date or closing. */
export function decisionLine(reading: Reading, decision: Decision): readonly Span[] {
  const { t } = reading;
  const common = {
    code: decision.code,
    text: shortened(decision.text),
    owners: ownersInWords(reading, decision) ?? t('decisions.noOwner'),
  };
  if (decision.status !== 'todo') {
    const closed = dayInList(reading, decision.closedOn ?? decision.takenOn);
    return t.rich('decisions.line.closed', { ...common, status: decision.status, closed });
  }
  if (!decision.dueOn) return t.rich('decisions.line.undated', common);
  const late = daysLate(decision, reading.today);
  return t.rich('decisions.line.due', { ...common, late, due: dayInList(reading, decision.dueOn) });
}

/** « mercredi 31 mars 2027, en retard de 3 jours », or that there is none. */
export function dueInWords({ t, today }: Reading, decision: Decision): string {
  if (!decision.dueOn) return t('decisions.undated');
  const due = dayInWords(decision.dueOn, t.locale);
  return t('decisions.due', { due, late: daysLate(decision, today) });
}

/** The line of a list, the group's code when several are told of, and the button of its card. */
export function decisionItem(reading: Reading, decision: Decision, several: boolean): ListItem {
  const group = several ? reading.directory.group(decision.groupId)?.code : undefined;
  const line = decisionLine(reading, decision);
  return {
    text: group === undefined ? line : [...line, ' ', { muted: `[${group}]` }],
    buttons: [cardButton(reading.t, decision.code)],
  };
}

/** The line of an action of one's own, with what closes it. */
export function actionItem(reading: Reading, decision: Decision): ListItem {
  const { t } = reading;
  const { code } = decision;
  const done = { ...closeButton(t, code), label: t('decisions.button.done', { code }) };
  return { text: actionLine(reading, decision), buttons: [done, cardButton(t, code)] };
}

function actionLine(reading: Reading, decision: Decision): readonly Span[] {
  const { t, directory } = reading;
  const group = directory.group(decision.groupId)?.code ?? '';
  const shown = { code: decision.code, text: shortened(decision.text), group };
  if (!decision.dueOn) return t.rich('decisions.mine.undated', shown);
  const late = daysLate(decision, reading.today);
  return t.rich('decisions.mine.due', { ...shown, late, due: dayInList(reading, decision.dueOn) });
}

/** Opens the card. */
export const cardButton = (t: Translator, code: string): Button => ({
  id: sayId(`décision ${code}`),
  label: t('decisions.button.card', { code }),
});

/** Closes at once, as done today; it can be reopened. */
export const closeButton = (t: Translator, code: string): Button => ({
  id: actionId('decision.clore', { code }),
  label: t('decisions.button.close', { code }),
});

export const reopenButton = (t: Translator, code: string): Button => ({
  id: actionId('decision.rouvrir', { code }),
  label: t('decisions.button.reopen'),
});

export const correctButton = (t: Translator, code: string): Button => ({
  id: actionId('decision.corriger', { code }),
  label: t('decisions.button.correct'),
});

export const dropButton = (t: Translator, code: string): Button => ({
  id: actionId('decision.abandonner', { code }),
  label: t('decisions.button.drop'),
});

/** Meeting, owners and due date: what an acknowledgement and a card have in common. */
export function decisionFacts(reading: Reading, decision: Decision): Fact[] {
  const { t, directory } = reading;
  const owners = ownersInWords(reading, decision) ?? t('decisions.noOwner');
  const group = directory.group(decision.groupId);
  return [
    { label: t('decisions.fact.group'), value: group?.name ?? '' },
    ...(decision.meeting
      ? [{ label: t('decisions.fact.meeting'), value: meetingInWords(reading, decision.meeting) }]
      : []),
    { label: t('decisions.fact.owners', { count: ownerCount(decision) }), value: owners },
    { label: t('decisions.fact.due'), value: dueInWords(reading, decision) },
    ...(decision.sourceUrl
      ? [{ label: t('decisions.fact.source'), value: sourceLink(reading, decision.sourceUrl) }]
      : []),
  ];
}

const sourceLink = ({ t }: Reading, href: string): readonly Span[] => [
  { href, label: t('decisions.form.source') },
];

/** How many own it, those still to be settled included. */
export const ownerCount = ({ ownerIds, ownersAsked }: Decision): number =>
  ownerIds.length + ownersAsked.length;

function meetingInWords(
  { t }: Reading,
  { code, day }: Exclude<Decision['meeting'], undefined>,
): string {
  return t('decisions.meeting', { code, day: dayInWords(day, t.locale) });
}
