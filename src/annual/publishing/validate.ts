import { chairsOfTheGec } from '../../directory/gec.ts';
import type { Context } from '../../kernel/commands/context.ts';
import { DomainError } from '../../kernel/errors.ts';
import { listInWords } from '../../kernel/locale/format.ts';
import { translator } from '../../kernel/locale/translate.ts';
import { actionId, sayId } from '../../kernel/messages/actionId.ts';
import { buttons, heading, info, type Reply, reply, text } from '../../kernel/messages/tree.ts';
import { sendBothWays } from '../../kernel/outbox/bothWays.ts';
import { BAMAKO, dayIn } from '../../kernel/time.ts';
import type { Write } from '../../kernel/write.ts';
import type { Year } from '../calendar.ts';
import { datesToKeep } from '../proposing/tentative.ts';
import { readable } from '../show.ts';
import { keepDate, setStanding, standingOf } from '../store.ts';
import { countsInWords } from '../words.ts';
import { knownOf, readYear } from '../year.ts';
import { tellSecretariat } from './letters.ts';
import { seenOf } from './seen.ts';

/** The secretariat asks the Chef de file to validate the calendar of a year. */
export async function submitYear(context: Context, year: number): Promise<Reply> {
  const { t, actor } = context;
  await refuseUnlessProposed(context, year);
  await readFilled(context, year);
  const people = chairsOfTheGec(context);
  if (people.length === 0) throw new DomainError('annual.nobodyValidates');
  await context.write(async (write) => {
    for (const person of people) {
      const own = translator(person.locale);
      const said = { year: String(year), name: actor.person?.name ?? '' };
      const subject = own('annual.submit.subject', said);
      const asked = text(own('annual.submit.text', said));
      const see = buttons({ id: sayId(`calendrier ${year}`), label: own('annual.button.see') });
      const message = { subject, blocks: [asked, see] };
      const dedupeKey = `annual:${year}:submit:${person.id}:${write.id}`;
      sendBothWays(write, { person: person.id, message, dedupeKey, about: null });
    }
    await setStanding(write.tx, year, { submittedById: actor.person?.id ?? null });
    audit(write, 'annual.submit', year);
  });
  const names = listInWords(
    people.map(({ name }) => name),
    t.locale,
  );
  return reply(info(t('annual.submit.done', { year: String(year), names })));
}

/** @throws DomainError `annual.past`, `annual.published`, `annual.alreadyValidated` */
async function refuseUnlessProposed({ db, now }: Context, year: number): Promise<void> {
  const said = { year: String(year) };
  if (year < dayIn(now, BAMAKO).year) throw new DomainError('annual.past', said);
  const { status } = await standingOf(db, year);
  if (status === 'published') throw new DomainError('annual.published', said);
  if (status === 'validated') throw new DomainError('annual.alreadyValidated', said);
}

/** The year as the speaker may read it. @throws DomainError `annual.empty` */
async function readFilled(context: Context, year: number): Promise<Year> {
  const read = await readYear(context.db, context.directory, year, readable(context));
  if (read.dates.length === 0) throw new DomainError('annual.empty', { year: String(year) });
  return read;
}

/** What validating would fix, to be confirmed. */
export async function previewValidation(
  context: Context,
  year: number,
  note?: string,
): Promise<Reply> {
  const { t } = context;
  await refuseUnlessProposed(context, year);
  const read = await readFilled(context, year);
  const vu = seenOf(read);
  return {
    replacesOriginal: true,
    blocks: [
      ...(note ? [info(note)] : []),
      heading(t('annual.validate.title', { year: String(year) })),
      ...countsInWords(t, read),
      text(t('annual.validate.effect')),
      buttons(
        {
          id: actionId('calendrier.valider', { annee: String(year), vu }),
          label: t('annual.button.validate'),
          style: 'primary',
        },
        { id: sayId(`calendrier ${year}`), label: t('annual.button.see') },
      ),
    ],
  };
}

/** Fixes the dates of a year as they were seen. Pressed twice, it is done once. */
export async function validateYear(context: Context, year: number, seen: string): Promise<Reply> {
  const { t, directory } = context;
  const outcome = await context.write(async (write) => {
    const { status } = await standingOf(write.tx, year);
    if (status !== 'proposed') return 'already';
    const read = await readYear(write.tx, directory, year, readable(context));
    if (seenOf(read) !== seen) return 'changed';
    await fixDates(write, context, year);
    return 'validated';
  });
  const said = { year: String(year) };
  if (outcome === 'changed') return previewValidation(context, year, t('annual.changed'));
  const key = outcome === 'validated' ? 'annual.validate.done' : 'annual.validate.already';
  return { replacesOriginal: true, blocks: [info(t(key, said))] };
}

/** Those of every group: what one may not see is fixed with the rest. */
async function fixDates(write: Write, context: Context, year: number): Promise<void> {
  const { directory, actor, now } = context;
  const known = await knownOf(write.tx, directory, year, directory.groups);
  const dates = datesToKeep(known);
  await write.tx.annualDate.deleteMany({ where: { year, meetingId: null, byHand: false } });
  for (const date of dates) await keepDate(write.tx, date);
  await setStanding(write.tx, year, {
    status: 'validated',
    validatedById: actor.person?.id ?? null,
  });
  audit(write, 'annual.validate', year);
  tellSecretariat(write, directory, dayIn(now, BAMAKO), year, actor.person?.name ?? '');
}

function audit(write: Write, action: 'annual.submit' | 'annual.validate', year: number): void {
  write.audit({
    action,
    subjectType: 'year',
    subjectId: String(year),
    about: null,
    after: { year },
  });
}
