import type { Temporal } from 'temporal-polyfill';
import type { Directory } from '../kernel/directory.ts';
import { dateInWords, dayInWords, listInWords, shortDay } from '../kernel/locale/format.ts';
import type { Translator } from '../kernel/locale/translate.ts';
import type { Fact, ListItem, Span } from '../kernel/messages/tree.ts';
import { cardButton, doneButton } from './buttons.ts';
import { type Decision, daysLate, type Owner, phaseOf } from './decision.ts';
import type { ListedDecision } from './listing/listedStore.ts';

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

/** A person with his organisation, or an organisation; somebody who has left is said to have. */
function ownerInWords({ t, directory }: Reading, owner: Owner): string | undefined {
  if ('organization' in owner) return directory.organization(owner.organization)?.acronym;
  const name = personInWords(directory, owner.person);
  const left = directory.person(owner.person)?.active === false;
  return name && left ? t('decisions.ownerLeft', { name }) : name;
}

/** The owners, and the names still to be settled; undefined when there are none. */
export function ownersInWords(
  reading: Reading,
  { owners, ownersAsked }: Pick<Decision, 'owners' | 'ownersAsked'>,
): string | undefined {
  const { t } = reading;
  const known = owners.flatMap((owner) => ownerInWords(reading, owner) ?? []);
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
export function decisionLine(reading: Reading, decision: ListedDecision): readonly Span[] {
  const { t } = reading;
  const { code, kind, status } = decision;
  const common = {
    code,
    kind,
    text: shortened(decision.text),
    owners: ownersInWords(reading, decision) ?? t('decisions.noOwner'),
  };
  if (phaseOf(status) !== 'open') {
    const closed = dayInList(reading, decision.closedOn ?? decision.takenOn);
    return t.rich('decisions.line.closed', { ...common, status, closed });
  }
  if (!decision.dueOn) return t.rich('decisions.line.undated', common);
  const late = daysLate(decision, reading.today);
  return t.rich('decisions.line.due', { ...common, late, due: dayInList(reading, decision.dueOn) });
}

/** « mercredi 31 mars 2027, en retard de 3 jours », or that there is none. */
function dueInWords({ t, today }: Reading, decision: Decision): string {
  if (!decision.dueOn) return t('decisions.undated');
  const due = dayInWords(decision.dueOn, t.locale);
  return t('decisions.due', { due, late: daysLate(decision, today) });
}

/** The line of a list, the group's code when several are told of, and the button of its card. */
export function decisionItem(
  reading: Reading,
  decision: ListedDecision,
  several: boolean,
): ListItem {
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
  return {
    text: actionLine(reading, decision),
    buttons: [doneButton(t, code), cardButton(t, code)],
  };
}

export function actionLine(reading: Reading, decision: Decision): readonly Span[] {
  const { t, directory } = reading;
  const group = directory.group(decision.groupId)?.code ?? '';
  const shown = { code: decision.code, text: shortened(decision.text), group };
  if (!decision.dueOn) return t.rich('decisions.mine.undated', shown);
  const late = daysLate(decision, reading.today);
  return t.rich('decisions.mine.due', { ...shown, late, due: dayInList(reading, decision.dueOn) });
}

/** Meeting, owners and due date: what an acknowledgement and a card have in common. */
export function decisionFacts(reading: Reading, decision: Decision): Fact[] {
  const { t, directory } = reading;
  const owners = ownersInWords(reading, decision) ?? t('decisions.noOwner');
  const fact = (label: string, value: Fact['value'] | undefined): Fact[] =>
    value === undefined ? [] : [{ label, value }];
  return [
    ...fact(t('decisions.fact.group'), directory.group(decision.groupId)?.name ?? ''),
    ...fact(t('decisions.fact.meeting'), meetingInWords(reading, decision)),
    ...fact(t('decisions.fact.point'), decision.point),
    ...fact(t('decisions.fact.owners', { count: ownerCount(decision) }), owners),
    ...fact(t('decisions.fact.due'), dueInWords(reading, decision)),
    ...fact(t('decisions.fact.priority'), priorityInWords(reading, decision)),
    ...fact(t('decisions.fact.tags'), tagsInWords(decision)),
    ...fact(t('decisions.fact.source'), sourceLink(reading, decision)),
    ...fact(t('decisions.fact.links'), linksInWords(decision)),
  ];
}

const priorityInWords = ({ t }: Reading, { priority }: Decision): string | undefined =>
  priority === 'normal' ? undefined : t('decisions.priority', { priority });

/** « #budget #revue ». */
export const tagsInWords = ({ tags }: Pick<Decision, 'tags'>): string | undefined =>
  tags.length === 0 ? undefined : tags.map((tag) => `#${tag}`).join(' ');

const sourceLink = ({ t }: Reading, { sourceUrl }: Decision): readonly Span[] | undefined =>
  sourceUrl === undefined ? undefined : [{ href: sourceUrl, label: t('decisions.form.source') }];

const linksInWords = ({ links }: Decision): readonly Span[] | undefined =>
  links.length === 0
    ? undefined
    : links.flatMap(({ url, label }, index): Span[] => [
        ...(index > 0 ? [', '] : []),
        { href: url, label },
      ]);

/** How many own it, those still to be settled included. */
export const ownerCount = ({ owners, ownersAsked }: Pick<Decision, 'owners' | 'ownersAsked'>) =>
  owners.length + ownersAsked.length;

function meetingInWords({ t }: Reading, { meeting }: Decision): string | undefined {
  if (!meeting) return undefined;
  const { code, day } = meeting;
  return t('decisions.meeting', { code, day: dayInWords(day, t.locale) });
}

/** « à faire », « close, faite le lundi 29 mars 2027 », « reportée 2 fois », « abandonnée le … ». */
export function statusInWords({ t }: Reading, decision: Decision): string {
  const { kind, status, closedOn, closedNote, postponements, postponeReason } = decision;
  const note = phaseOf(status) === 'open' ? postponeReason : closedNote;
  return t('decisions.status', {
    kind,
    status,
    closed: closedOn ? dayInWords(closedOn, t.locale) : '',
    times: postponements,
    noted: note ? 'yes' : 'no',
    note: note ?? '',
  });
}
