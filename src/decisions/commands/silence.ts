import type { Temporal } from 'temporal-polyfill';
import { defineCommand } from '../../kernel/commands/command.ts';
import type { Context } from '../../kernel/commands/context.ts';
import type { Line } from '../../kernel/commands/line.ts';
import { A_WEEKDAY } from '../../kernel/dates/reading/french.ts';
import { stretchAtStart } from '../../kernel/dates/stretch.ts';
import { parseWhen } from '../../kernel/dates/when.ts';
import { DomainError } from '../../kernel/errors.ts';
import { dateInWords, dayInWords } from '../../kernel/locale/format.ts';
import { sayId } from '../../kernel/messages/actionId.ts';
import { buttons, type Reply, reply, text } from '../../kernel/messages/tree.ts';
import { fold } from '../../kernel/text/fold.ts';
import { oneOf } from '../../kernel/text/pattern.ts';
import { keepSilence } from '../reminders/followUpStore.ts';

/** Undefined: the silence ends. */
interface Args {
  readonly until: Temporal.PlainDate | undefined;
}

const END = /\b(?:fin|stop|non|rompre|terminer|reprendre|annuler)\b/;
const LEADS =
  /^(?:(?:pendant|durant)\s+(?:(?:mes|ma|mon|les|la)\s+)(?:vacances|cong[ée]s?|mission|absence|voyage)\s*,?\s*)?(?:(?:jusqu[’']?(?:au|à|a)?|au|à|de|pendant|pour)\s+)?/iu;
const FROM_TO = /^du\s+.*?\sau\s+(?=\S)/iu;
const LONGEST_DAYS = 31;

const TIMES_OF_A_WEEK = `(?:les?|chaque|tous les) (?:${oneOf(A_WEEKDAY, 'week-?end', 'week end', 'jour ferie', 'soir', 'matin')}s?|jours feries)`;
/** « arrête de me relancer le week-end »: some days or hours of every week, and no silence until one of them. */
const RECURRING = new RegExp(
  `^(?:pendant |durant )?${oneOf(TIMES_OF_A_WEEK, 'la nuit|les nuits', 'apres \\d{1,2} ?h(?: ?\\d{2})?')}(?: (?:et|ni) .+)?[\\s.!]*$`,
  'u',
);
const NOT_THEN = new RegExp(
  `^${oneOf(
    '(?:ne )?m.ecri\\p{L}+ (?:plus|pas)',
    "(?:pas|plus|aucun) (?:de |d')?(?:messages?|mails?|courriels?|notifications?|relances?)",
  )} (?:pendant |durant )?${TIMES_OF_A_WEEK}(?: (?:et|ni) .+)?[\\s.!]*$`,
  'u',
);

/** « suspendez mes rappels jusqu'au 20 »: one's own; « suspends les relances de D-2027-001 » are those of a decision. */
const SUSPENDS =
  /^\s*(?:suspend(?:s|ez|re)?|coupe[rz]?|mets?(?:tez)? en pause|pause)\s+(?:(?:tou(?:s|tes)\s+)?mes\s+(?:rappels?|relances?)(?:\s+d[’']actions?)?)(?=[\s.!]*$|\s+(?:jusqu|pendant|durant|du\s|pour\s))/iu;

/** @throws DomainError date.*, `followUp.silenceTooLong`, `followUp.silenceRecurring` */
function parse({ rest: said, now }: Line): Args {
  const rest = said.replace(SUSPENDS, '').trim();
  if (RECURRING.test(fold(rest)) || NOT_THEN.test(fold(rest))) {
    const suggestions = ['silence jusqu’à lundi', 'profil heures calmes 20 h à 7 h'];
    throw new DomainError('followUp.silenceRecurring', { suggestions });
  }
  if (END.test(fold(rest))) return { until: undefined };
  const told = rest.replace(LEADS, '').trim();
  const until = told.replace(FROM_TO, '');
  if (until !== told) refuseLater(told, now.toPlainDate());
  const date = dayOf(until === '' ? 'lundi' : until, now);
  const days = now.toPlainDate().until(date, { largestUnit: 'days' }).days;
  if (days > LONGEST_DAYS) throw new DomainError('followUp.silenceTooLong', { days: LONGEST_DAYS });
  return { until: date };
}

/** « du 20 au 30 mars »: it begins when it is asked for. @throws DomainError `followUp.silenceLater`, date.* */
function refuseLater(said: string, today: Temporal.PlainDate): void {
  const stretch = stretchAtStart(said, today, 'future');
  if (!stretch || stretch.from.until(today).sign >= 0) return;
  throw new DomainError('followUp.silenceLater', {
    suggestions: [`silence jusqu’au ${dateInWords(stretch.to, 'fr')}`],
  });
}

/** « la semaine prochaine » begins on its Monday; « 20 » alone is a day. */
function dayOf(said: string, now: Line['now']): Temporal.PlainDate {
  const week = WEEK.test(fold(said))
    ? stretchAtStart(said, now.toPlainDate(), 'future')
    : undefined;
  return week?.from ?? parseWhen(said.replace(DAY_ALONE, 'le $1'), now).date;
}

const WEEK = /^(?:la )?semaine /u;
const DAY_ALONE = /^(\d{1,2}(?:er)?)(?=[\s.!]*$)/iu;

async function keep({ until }: Args, context: Context): Promise<Reply> {
  const { t, actor } = context;
  const personId = actor.person?.id ?? '';
  await context.write(async (write) => {
    await keepSilence(write.tx, personId, until?.toString() ?? null);
    write.audit({
      action: 'followUp.silence',
      subjectType: 'person',
      subjectId: personId,
      about: null,
      after: { until: until?.toString() ?? null },
    });
  });
  if (!until) return reply(text(t('decisions.silence.over')));
  return reply(
    text(t('decisions.silence.kept', { day: dayInWords(until, t.locale) })),
    buttons({ id: sayId('silence fin'), label: t('decisions.silence.end') }),
  );
}

/** Asks for no reminder of one's actions until a day; what is late then is told then, once. */
export const silence = defineCommand({
  name: 'silence',
  words: [
    'silence',
    'ne pas déranger',
    'silence jusqu’à',
    'fin du silence',
    'ne me rappelle plus rien',
    'ne me rappelle plus',
    'ne me rappelez plus rien',
    'ne me rappelez plus',
    'ne me relancez plus',
    'plus de rappels',
    'pas de rappels',
    'ne m’envoie plus de rappels',
    'ne m’envoyez plus de rappels',
    'arrête les rappels',
    'arrêtez les rappels',
    'arrête de me relancer',
    'arrêtez de me relancer',
    'stop rappels',
    'stop les rappels',
    'stop les mails',
    'ne m’envoie plus rien',
    'ne m’envoyez plus rien',
    'ne m’envoie plus de mails',
    'ne m’envoyez plus de mails',
    'ne m’écris plus jusqu’à',
    'arrête de m’envoyer des rappels',
    'arrêtez de m’envoyer des rappels',
    'arrête de m’envoyer des mails',
    'arrêtez de m’envoyer des mails',
    'arrête de m’envoyer des messages',
    'arrête de m’écrire',
    'arrêtez de m’écrire',
    'plus de mails jusqu’à',
    'stop aux rappels',
    'trop de rappels',
  ],
  claims: ({ text: typed }) => NOT_THEN.test(fold(typed)) || SUSPENDS.test(typed),
  act: 'mesActions',
  grammar: ['silence jusqu’à <jour>', 'silence fin'],
  examples: ['silence jusqu’à lundi', 'silence fin'],
  parse,
  run: keep,
});
