import type { Context } from '../../kernel/commands/context.ts';
import { sayId } from '../../kernel/messages/actionId.ts';
import { type Button, buttons, type Reply, reply, text } from '../../kernel/messages/tree.ts';
import { BAMAKO, dayIn } from '../../kernel/time.ts';
import { isHeld, type YearStatus } from '../calendar.ts';
import { readable } from '../show.ts';
import { standingOf } from '../store.ts';
import { readYear } from '../year.ts';

/** What is done with the calendar of a year. */
export type Step = 'submit' | 'validate' | 'publish';

/** Where a calendar stands when that is done with it. */
const STANDS: Readonly<Record<Step, YearStatus>> = {
  submit: 'proposed',
  validate: 'proposed',
  publish: 'validated',
};

/**
 * The year that is meant where none is said: this one, or the next one if its calendar alone can be taken that step
 * further. Several: which one is to be asked.
 */
export async function yearsMeant(context: Context, step: Step): Promise<readonly number[]> {
  const { year } = dayIn(context.now, BAMAKO);
  const open: number[] = [];
  for (const one of [year, year + 1]) if (await isOpen(context, one, step)) open.push(one);
  return open.length > 0 ? open : [year];
}

async function isOpen(context: Context, year: number, step: Step): Promise<boolean> {
  const { db, directory } = context;
  const { status } = await standingOf(db, year);
  if (status !== STANDS[step]) return false;
  const { dates } = await readYear(db, directory, year, readable(context));
  return dates.some(isHeld);
}

const WORDS = { submit: 'soumettre', validate: 'valider', publish: 'publier' } as const;

/** « soumets le calendrier »: that of which year? */
export function askYear({ t }: Context, step: Step, years: readonly number[]): Reply {
  const choices = years.map(
    (year): Button => ({
      id: sayId(`calendrier ${year} ${WORDS[step]}`),
      label: t('annual.which.year', { year: String(year) }),
    }),
  );
  return reply(text(t('annual.which.lead', { step })), buttons(...choices));
}
