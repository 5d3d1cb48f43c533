import type { Temporal } from 'temporal-polyfill';
import { headOfSecretariat } from '../directory/mandateHolders.ts';
import type { Circumstances } from '../kernel/circumstances.ts';
import type { Directory, Person } from '../kernel/directory.ts';
import { type Translator, translator } from '../kernel/locale/translate.ts';
import { sayId } from '../kernel/messages/actionId.ts';
import { type Block, buttons, text } from '../kernel/messages/tree.ts';
import { BAMAKO, dayIn } from '../kernel/time.ts';
import type { Write } from '../kernel/write.ts';
import { greeting } from '../meetings/messages.ts';
import { dayOf, isHeld, type YearDate } from './calendar.ts';
import { firstTold, monthBlocks } from './words.ts';

/** Somebody who sits in groups, and the dates of these groups. */
interface Concerned<D> {
  readonly person: Person;
  readonly dates: readonly D[];
}

/** Who sits today in the groups of these dates, with the dates of his groups alone. */
export function concernedBy<D extends { readonly group: { readonly id: string } }>(
  dates: readonly D[],
  { directory, now }: Circumstances,
): Concerned<D>[] {
  const today = dayIn(now, BAMAKO);
  const seats = new Map<string, Set<string>>();
  for (const groupId of new Set(dates.map(({ group }) => group.id))) {
    for (const { personId } of directory.seats(groupId, today)) {
      seats.set(personId, (seats.get(personId) ?? new Set()).add(groupId));
    }
  }
  return directory.people
    .filter((person) => person.active && seats.has(person.id))
    .map((person) => ({
      person,
      dates: dates.filter(({ group }) => seats.get(person.id)?.has(group.id)),
    }));
}

/** The dates of a published year that are still to come. */
export const toAnnounce = (dates: readonly YearDate[], today: Temporal.PlainDate): YearDate[] =>
  dates.filter((date) => isHeld(date) && dayOf(date).toString() >= today.toString());

/** One letter to each, with the dates of his groups; the channels learn those of their group. */
export function tellOfYear(
  write: Write,
  circumstances: Circumstances,
  year: number,
  dates: readonly YearDate[],
): void {
  for (const { person, dates: own } of concernedBy(dates, circumstances)) {
    const t = translator(person.locale);
    write.send({
      to: { person: person.id, by: 'mail' },
      about: null,
      personal: true,
      dedupeKey: `annual:${year}:${person.id}`,
      message: {
        subject: t('annual.letter.subject', { year: String(year) }),
        blocks: [
          greeting(t, person),
          text(t('annual.letter.text', { year: String(year), count: own.length })),
          ...monthBlocks(t, own.map(firstTold)),
          text(t('annual.letter.later')),
          text(t('meetings.mail.signature')),
        ],
      },
    });
  }
  for (const group of new Set(dates.map((date) => date.group))) {
    const own = dates.filter((date) => date.group === group);
    sendToChannel(write, `annual:${year}:${group.id}`, group.id, (t) => ({
      subject: t('annual.channel.subject', { year: String(year), group: group.code }),
      blocks: [
        text(t('annual.channel.text', { year: String(year), group: group.name })),
        ...monthBlocks(t, own.map(firstTold)),
      ],
    }));
  }
}

/** Channels are written to in French. */
export function sendToChannel(
  write: Write,
  dedupeKey: string,
  group: string,
  say: (t: Translator) => { readonly subject: string; readonly blocks: readonly Block[] },
): void {
  write.send({ to: { group }, dedupeKey, message: say(translator('fr')) });
}

/** Tells whoever leads the secretariat that the calendar can be published. */
export function tellSecretariat(
  write: Write,
  directory: Directory,
  today: Temporal.PlainDate,
  year: number,
  by: string,
): void {
  for (const id of headOfSecretariat(directory, today)) {
    const t = translator(directory.person(id)?.locale ?? 'fr');
    const said = { year: String(year), name: by };
    write.send({
      to: { person: id, by: 'chat' },
      about: null,
      dedupeKey: `annual:${year}:validated:${id}:${write.id}`,
      message: {
        subject: t('annual.validated.subject', said),
        blocks: [
          text(t('annual.validated.text', said)),
          buttons({ id: sayId(`calendrier ${year} publier`), label: t('annual.button.publish') }),
        ],
      },
    });
  }
}
