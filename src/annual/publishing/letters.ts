import type { Temporal } from 'temporal-polyfill';
import { headOfSecretariat } from '../../directory/mandateHolders.ts';
import type { Circumstances } from '../../kernel/circumstances.ts';
import type { Directory, Group, Person } from '../../kernel/directory.ts';
import { type Translator, translator } from '../../kernel/locale/translate.ts';
import { sayId } from '../../kernel/messages/actionId.ts';
import { type Block, buttons, text } from '../../kernel/messages/tree.ts';
import { BAMAKO, dayIn } from '../../kernel/time.ts';
import type { Write } from '../../kernel/write.ts';
import { dayOf, isHeld, type YearDate } from '../calendar.ts';
import { firstTold, monthBlocks } from '../words.ts';

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

/** What is sent out about dates: to each of those concerned by mail, and in the channels of the groups. */
interface Announcement<D> {
  readonly dedupeKey: string;
  subject(t: Translator): string;
  /** Between the greeting and the signature. */
  letter(t: Translator, dates: readonly D[]): readonly Block[];
  readonly channelSubject?: (t: Translator, group: Group) => string;
  channel(t: Translator, dates: readonly D[], group: Group): readonly Block[];
}

/**
 * Who else may learn that a letter failed, and send it again: the secretariat; only those of a closed
 * group, when the letter speaks of one; nobody, when it speaks of several, which know nothing of each other.
 */
function audienceOf(dates: readonly { readonly group: Group }[]): {
  readonly about: string | null;
  readonly personal?: true;
} {
  const closed = dates.filter(({ group }) => group.confidentiality === 'confidential');
  const [about = null, other] = new Set(closed.map(({ group }) => group.id));
  return other === undefined ? { about } : { about: null, personal: true };
}

/** One letter to each, of his groups' dates alone; the channels learn those of their group, in French. */
export function announceDates<D extends { readonly group: Group }>(
  write: Write,
  circumstances: Circumstances,
  dates: readonly D[],
  { dedupeKey, ...said }: Announcement<D>,
): void {
  for (const { person, dates: own } of concernedBy(dates, circumstances)) {
    const t = translator(person.locale);
    const blocks = said.letter(t, own);
    write.send({
      to: { person: person.id, by: 'mail' },
      ...audienceOf(own),
      dedupeKey: `${dedupeKey}:${person.id}`,
      message: { subject: said.subject(t), blocks },
    });
  }
  const t = translator('fr');
  for (const group of new Set(dates.map((date) => date.group))) {
    const own = dates.filter((date) => date.group === group);
    const subject = said.channelSubject?.(t, group) ?? said.subject(t);
    write.send({
      to: { group: group.id },
      dedupeKey: `${dedupeKey}:${group.id}`,
      message: { subject, blocks: said.channel(t, own, group) },
    });
  }
}

/** The dates of a published year. */
export function tellOfYear(
  write: Write,
  circumstances: Circumstances,
  year: number,
  dates: readonly YearDate[],
): void {
  const said = { year: String(year) };
  announceDates(write, circumstances, dates, {
    dedupeKey: `annual:${year}`,
    subject: (t) => t('annual.letter.subject', said),
    letter: (t, own) => [
      text(t('annual.letter.text', { ...said, count: own.length })),
      ...monthBlocks(t, own.map(firstTold)),
      text(t('annual.letter.later')),
    ],
    channelSubject: (t, group) => t('annual.channel.subject', { ...said, group: group.code }),
    channel: (t, own, group) => [
      text(t('annual.channel.text', { ...said, group: group.name })),
      ...monthBlocks(t, own.map(firstTold)),
    ],
  });
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
