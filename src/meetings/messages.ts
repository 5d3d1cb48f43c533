import type { Partstat } from '../../prisma/client/enums.ts';
import type { Group } from '../kernel/directory.ts';
import {
  dayInWords,
  listInWords,
  rangeInWords,
  timeInWords,
  zoneInWords,
} from '../kernel/locale/format.ts';
import type { Translator } from '../kernel/locale/translate.ts';
import { actionId, sayId } from '../kernel/messages/actionId.ts';
import type { Block, Button, Fact, Text } from '../kernel/messages/tree.ts';
import { countAnswers } from './attendance/attendance.ts';
import type { Invitee } from './attendance/invitees.ts';
import type { Meeting, Slot } from './meeting.ts';
import { organizationsOf } from './planning/outlook.ts';

/** The facts of a meeting: when, where, about what. */
export function slotFacts(t: Translator, slot: Slot): Fact[] {
  return [
    { label: t('meetings.fact.when'), value: rangeInWords(slot.start, slot.end, t.locale) },
    { label: t('meetings.fact.place'), value: placeInWords(t, slot.place) },
    { label: t('meetings.fact.subject'), value: slot.subject },
  ];
}

/** The same where people of several zones read it: each may see the hour of his own clock too. */
function slotFactsForAll(t: Translator, slot: Slot): Fact[] {
  const [, ...others] = slotFacts(t, slot);
  const said = rangeInWords(slot.start, slot.end, t.locale);
  const epochSeconds = Math.floor(slot.start.epochMilliseconds / 1000);
  const value: Text = [{ said, yours: t('meetings.yourClock'), epochSeconds }];
  return [{ label: t('meetings.fact.when'), value }, ...others];
}

/** The place, or that it is still to be said. */
export const placeInWords = (t: Translator, place: string): string =>
  place === '' ? t('meetings.placeUnknown') : place;

/** « 19 personnes de 19 organisations », « dont Fatou Koné » for whoever is invited besides the group. */
export function inviteesFact(
  t: Translator,
  invitees: readonly Invitee[],
  guests: readonly string[] = [],
): Fact {
  const organizations = organizationsOf(invitees);
  const said = t('meetings.invitees', { people: invitees.length, organizations });
  const names = listInWords(guests, t.locale);
  const value = guests.length > 0 ? t('meetings.inviteesWith', { said, names }) : said;
  return { label: t('meetings.fact.invitees'), value };
}

/** Confirmer / Modifier / Abandonner, for the draft of that command. */
export function draftButtons(t: Translator, command: string, draft: string): Block {
  const press = (verb: string): string => actionId(`${command}.${verb}`, { draft });
  return {
    kind: 'buttons',
    buttons: [
      { id: press('confirmer'), label: t('kernel.confirm'), style: 'primary' },
      { id: press('modifier'), label: t('kernel.modify') },
      { id: press('abandonner'), label: t('kernel.abandon') },
    ],
  };
}

/** What the meeting becomes; under each fact that changes, what it was. */
export const changeFacts = (t: Translator, before: Slot, after: Slot): Fact[] =>
  withFormer(t, slotFacts(t, before), slotFacts(t, after));

/** Facts as they are, each with what it was under it when it has changed: the same facts, in the same order. */
export const withFormer = (t: Translator, was: readonly Fact[], is: readonly Fact[]): Fact[] =>
  is.flatMap((fact, index) => {
    const old = was[index]?.value ?? '';
    return old === fact.value
      ? [fact]
      : [fact, { label: t('meetings.fact.before'), value: old, past: true }];
  });

/** Présent / Excusé / Peut-être. The buttons carry the SEQUENCE they answer to. */
export function answerButtons(t: Translator, meeting: Meeting): Button[] {
  const press = (answer: string): string =>
    actionId('presences.repondre', {
      reunion: meeting.code,
      reponse: answer,
      version: String(meeting.sequence),
    });
  return [
    { id: press('accepted'), label: t('meetings.answer.accepted'), style: 'primary' },
    { id: press('declined'), label: t('meetings.answer.declined') },
    { id: press('tentative'), label: t('meetings.answer.tentative') },
  ];
}

const ANSWERS: readonly Partstat[] = ['accepted', 'tentative', 'declined', 'needsAction'];

/** « 12 présences confirmées, 2 excuses et 5 réponses en attente »: what nobody answered is left out. */
export function answersInWords(t: Translator, meeting: Meeting): string {
  const counts = countAnswers(meeting.attendees);
  const given = ANSWERS.filter((answer) => counts[answer] > 0);
  if (given.length === 0) return t('meetings.answers.nobody');
  const parts = given.map((answer) => t(`meetings.answers.${answer}`, { count: counts[answer] }));
  return listInWords(parts, t.locale);
}

/**
 * The meeting as one card; with answer buttons while it can be answered.
 * @param options `forAll`: read by people of several zones, whose zone is not known; `answers`: what
 *   is told of them under how many they are
 */
export function meetingCard(
  t: Translator,
  meeting: Meeting,
  group: Group,
  options: {
    readonly answerable: boolean;
    readonly forAll?: boolean;
    readonly answers?: readonly Fact[];
  },
): Block[] {
  const cancelled = meeting.status === 'cancelled';
  const slot = options.forAll ? slotFactsForAll(t, meeting) : slotFacts(t, meeting);
  return [
    { kind: 'heading', text: t('meetings.card.title', { code: meeting.code, group: group.name }) },
    ...(cancelled ? [cancelledNote(t, meeting)] : []),
    {
      kind: 'facts',
      facts: cancelled ? slot : [...slot, answersFact(t, meeting), ...(options.answers ?? [])],
    },
    ...(options.answerable && !cancelled
      ? [{ kind: 'buttons', buttons: answerButtons(t, meeting) } as const]
      : []),
  ];
}

const answersFact = (t: Translator, meeting: Meeting): Fact => ({
  label: t('meetings.fact.answers'),
  value: answersInWords(t, meeting),
});

const cancelledNote = (t: Translator, meeting: Meeting): Block => ({
  kind: 'note',
  tone: 'warning',
  text: t('meetings.cancelledNote', { reason: meeting.cancelReason ?? '' }),
});

/**
 * One line of a list of meetings: day, hour, code, subject. The hour has its zone, but for who lives by
 * the same clock.
 * @param zone of whoever reads; absent: several do
 */
export function meetingLine(t: Translator, meeting: Meeting, zone?: string): Text {
  const { start } = meeting;
  const time = timeInWords(start, t.locale);
  const isOwn =
    zone !== undefined && start.withTimeZone(zone).offsetNanoseconds === start.offsetNanoseconds;
  return [
    { bold: meeting.code },
    ` ${t('meetings.line', {
      day: dayInWords(start.toPlainDate(), t.locale),
      time: isOwn ? time : `${time} (${zoneInWords(start)})`,
      subject: meeting.subject,
      place: placeInWords(t, meeting.place),
    })}`,
  ];
}

/** A button that opens the meeting's card. */
export const cardButton = (meeting: Meeting, label: string): Button => ({
  id: sayId(`réunion ${meeting.code}`),
  label,
});
