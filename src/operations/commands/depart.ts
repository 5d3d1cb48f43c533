import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { currentRows } from '../../directory/exchange/current.ts';
import { planImport } from '../../directory/exchange/plan.ts';
import { onePerson } from '../../directory/names.ts';
import { vacanciesMade } from '../../directory/vacancy/vacancy.ts';
import { vacancyWarnings } from '../../directory/vacancy/words.ts';
import { defineAction, defineCommand } from '../../kernel/commands/command.ts';
import type { Context } from '../../kernel/commands/context.ts';
import type { Line } from '../../kernel/commands/line.ts';
import { abandonOnce, confirmOnce } from '../../kernel/confirmOnce.ts';
import { type Due, parseDue } from '../../kernel/dates/dues/due.ts';
import { orLately } from '../../kernel/dates/lately.ts';
import { draftAuthor, openDraft } from '../../kernel/drafts.ts';
import { DomainError } from '../../kernel/errors.ts';
import { dayInWords } from '../../kernel/locale/format.ts';
import { heading, list, type Reply, reply, text } from '../../kernel/messages/tree.ts';
import { yesOrNo } from '../../kernel/messages/yesOrNo.ts';
import type { Departure } from '../departure/departure.ts';
import { handOver } from '../departure/handingOver.ts';
import { holdingsOf } from '../departure/holdings.ts';
import { scheduleLeaving } from '../departure/leaving.ts';
import { holdsLeaving, leavingIn } from '../departure/leavingSaid.ts';
import { rowsOf } from '../departure/rows.ts';
import { handoverItems } from '../departure/words.ts';

const NAME = 'depart';

interface Wish {
  readonly name: string;
  /** Undefined when a sentence tells none: it is then asked for. */
  readonly lastDay: Temporal.PlainDate | undefined;
  /** As typed; '' when nobody takes over. */
  readonly successor: string;
}

const SUCCESSOR = /[\s,]+(?:remplac[ée]e?s?|relay[ée]e?|suivie?)\s+par\s+@?(.+)$/iu;
/** What leads to the day, once the day is out of the line. */
const LEAD = /[\s,]+(?:(?:à partir|à compter|en date) du|après le|dès le|le|au|en)$/iu;

/**
 * Reads « départ @Fatou Koné le 31 mars, remplacée par @Awa Diallo »; today when no day is said.
 * @throws DomainError `person.missing`, date.*
 */
function parse({ rest: typed, now }: Line): Wish {
  const told = leavingIn(typed);
  const rest = told?.behind ?? typed;
  const successor = (SUCCESSOR.exec(rest)?.[1] ?? '').trim();
  const said = rest.replace(SUCCESSOR, '');
  const { date, rest: others } = lastDayIn(said, now);
  if (told) return { name: told.who.replace(/^@/u, ''), lastDay: date, successor };
  const name = others
    .trim()
    .replace(LEAD, '')
    .replace(/^(?:de\s+)?@?\s*/iu, '')
    .trim();
  if (name === '') throw new DomainError('person.missing');
  return { name, lastDay: date ?? now.toPlainDate(), successor };
}

/** « fin mars », « le 31 mars »: the day, and the line without it. @throws DomainError date.* */
function lastDayIn(said: string, now: Line['now']): Partial<Due> & Pick<Due, 'rest'> {
  try {
    return orLately(
      (moment) => parseDue(said, moment),
      ({ date }) => date,
      now,
    );
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'date.missing') throw error;
    return { rest: said };
  }
}

function departureOf({ name, lastDay, successor }: Wish, { directory }: Context): Departure {
  const person = onePerson(directory, name);
  if (!lastDay) throw new DomainError('departure.dayMissing', { name: person.name });
  const next = successor === '' ? undefined : onePerson(directory, successor);
  if (next?.id === person.id) throw new DomainError('departure.self');
  return { person, lastDay, successor: next };
}

const stored = z.object({
  personId: z.string(),
  lastDay: z.string(),
  successorId: z.string().nullable(),
});

async function preview(context: Context, departure: Departure): Promise<Reply> {
  const { t, db } = context;
  const { person, lastDay, successor } = departure;
  const held = await holdingsOf(db, context, departure);
  const rows = await currentRows(db);
  const entries = planImport(rows, rowsOf(context, departure, held));
  const payload = {
    personId: person.id,
    lastDay: lastDay.toString(),
    successorId: successor?.id ?? null,
  };
  const draft = await context.write((write) =>
    openDraft(write, NAME, payload, draftAuthor(context)),
  );
  const day = dayInWords(lastDay, t.locale);
  return reply(
    heading(t('operations.departure.title', { name: person.name, day })),
    list(handoverItems(context, departure, held)),
    ...vacancyWarnings(context, vacanciesMade(rows, entries, lastDay)),
    text(t('operations.departure.notYet')),
    yesOrNo(t, NAME, draft, 'danger'),
  );
}

const params = z.object({ draft: z.string() });

const confirmer = defineAction({
  name: `${NAME}.confirmer`,
  act: 'annuaire',
  params,
  run: ({ draft }, context) =>
    confirmOnce(context, NAME, draft, async (write, payload) => {
      const { t, directory } = context;
      const { personId, lastDay, successorId } = stored.parse(payload);
      const person = directory.person(personId);
      if (!person?.active) throw new DomainError('button.unknown');
      const departure = {
        person,
        lastDay: Temporal.PlainDate.from(lastDay),
        successor: successorId === null ? undefined : directory.person(successorId),
      };
      const held = await holdingsOf(write.tx, context, departure);
      const given = await handOver(write, context, departure, held);
      await scheduleLeaving(write, departure, given);
      return t('operations.departure.done', { name: person.name });
    }),
});

const abandonner = defineAction({
  name: `${NAME}.abandonner`,
  act: 'annuaire',
  params,
  run: ({ draft }, context) =>
    abandonOnce(context, NAME, draft, context.t('directory.change.abandoned')),
});

/** Somebody leaves: what he holds is listed and handed over, then the directory closes on him. */
export const depart = defineCommand({
  name: NAME,
  words: ['départ', 'départ de'],
  holds: async ({ text }, context) => holdsLeaving(text, context),
  act: 'annuaire',
  grammar: ['départ @<personne> le <date>, remplacé par @<personne>'],
  examples: ['départ @Kadiatou Sangaré le 31 mars, remplacée par @Ibrahim Ouédraogo'],
  parse,
  run: (wish, context) => preview(context, departureOf(wish, context)),
  actions: [confirmer, abandonner],
});
