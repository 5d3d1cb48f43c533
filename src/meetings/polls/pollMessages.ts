import type { Temporal } from 'temporal-polyfill';
import type { Directory, Group, Person } from '../../kernel/directory.ts';
import { listInWords, rangeInWords } from '../../kernel/locale/format.ts';
import type { Translator } from '../../kernel/locale/translate.ts';
import { actionId } from '../../kernel/messages/actionId.ts';
import {
  type Block,
  type Button,
  type Fact,
  heading,
  info,
  type Span,
} from '../../kernel/messages/tree.ts';
import { placeInWords } from '../messages.ts';
import {
  CHOICES,
  choiceOf,
  isAhead,
  openSlots,
  type Poll,
  type PollEnding,
  type PollSlot,
  thoseWho,
} from './poll.ts';

/** What the meeting would be about, and where. */
export const pollFacts = (
  t: Translator,
  { subject, place }: Pick<Poll, 'subject' | 'place'>,
): Fact[] => [
  { label: t('meetings.fact.place'), value: placeInWords(t, place) },
  { label: t('meetings.fact.subject'), value: subject },
];

/** The code, the group, what it is about; and what has become of it, once it is closed. */
export function pollHead(t: Translator, poll: Poll, group: Group, now: Temporal.Instant): Block[] {
  const { code, ending } = poll;
  return [
    heading(t('meetings.poll.title', { code, group: group.name })),
    { kind: 'facts', facts: pollFacts(t, poll) },
    ...(ending ? [info(endingInWords(t, ending))] : []),
    ...(!ending && openSlots(poll, now).length === 0 ? [info(t('meetings.poll.over'))] : []),
  ];
}

const endingInWords = (t: Translator, ending: PollEnding): string =>
  ending.kind === 'settled'
    ? t('meetings.poll.settled', { code: ending.meetingCode })
    : t('meetings.poll.withdrawn');

/** Oui / Si besoin / Non, for one slot. */
const choiceButtons = (t: Translator, { code }: Poll, { number }: PollSlot): Button[] =>
  CHOICES.map((choice) => ({
    id: actionId('sondage.repondre', { sondage: code, creneau: String(number), reponse: choice }),
    label: t('meetings.poll.button', { number, choice }),
  }));

/** The buttons of a slot that can still be answered. */
export const buttonsWhileOpen = (
  t: Translator,
  poll: Poll,
  slot: PollSlot,
  now: Temporal.Instant,
): Button[] => (openSlots(poll, now).includes(slot) ? choiceButtons(t, poll, slot) : []);

/** « 3 oui, 1 si besoin, 2 non ». */
export const countsInWords = (t: Translator, poll: Poll, slot: PollSlot): string =>
  t('meetings.poll.counts', {
    yes: thoseWho(poll, slot, 'yes').length,
    ifNeeded: thoseWho(poll, slot, 'ifNeeded').length,
    no: thoseWho(poll, slot, 'no').length,
  });

/** « oui : Awa Ballo et Fatou Koné ; non : Drissa Togo ». */
export function namesInWords(
  t: Translator,
  poll: Poll,
  slot: PollSlot,
  directory: Directory,
): string {
  const parts = CHOICES.flatMap((choice) => {
    const names = namesOf(thoseWho(poll, slot, choice), directory);
    if (names.length === 0) return [];
    return [t('meetings.poll.names', { choice, names: listInWords(names, t.locale) })];
  });
  return parts.length > 0 ? parts.join(t('meetings.poll.between')) : t('meetings.poll.nobodyYet');
}

/** The names of these people, of those whom the directory knows. */
export const namesOf = (ids: readonly string[], directory: Directory): string[] =>
  ids.flatMap((id) => directory.person(id)?.name ?? []);

/** The moment, on the reader's own clock too when it shows another hour. */
export function slotFor(t: Translator, { start, end }: PollSlot, person: Person): Span[] {
  const said = { bold: rangeInWords(start, end, t.locale) };
  const own = start.withTimeZone(person.zone);
  if (own.offset === start.offset) return [said];
  const when = rangeInWords(own, end.withTimeZone(person.zone), t.locale);
  return [said, ` ${t('meetings.poll.ownHour', { when })}`];
}

/** The moment where people of several zones read it. */
export const slotForAll = (t: Translator, { start, end }: PollSlot): Span => ({
  said: rangeInWords(start, end, t.locale),
  yours: t('meetings.yourClock'),
  epochSeconds: Math.floor(start.epochMilliseconds / 1000),
});

/** « vous : oui », « créneau passé », or nothing. */
export function remarkFor(
  t: Translator,
  poll: Poll,
  slot: PollSlot,
  personId: string | undefined,
  now: Temporal.Instant,
): string {
  const own = choiceOf(poll, slot, personId);
  const remarks = [
    ...(own ? [t('meetings.poll.yours', { choice: own })] : []),
    ...(isAhead(slot, now) ? [] : [t('meetings.poll.slotPast')]),
  ];
  return remarks.length > 0 ? ` — ${remarks.join(', ')}` : '';
}
