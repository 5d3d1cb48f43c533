import type { Context } from '../../kernel/commands/context.ts';
import { findWhen } from '../../kernel/dates/when.ts';
import type { Group } from '../../kernel/directory.ts';
import { DomainError } from '../../kernel/errors.ts';
import { dayInWords } from '../../kernel/locale/format.ts';
import { sayId } from '../../kernel/messages/actionId.ts';
import { buttons, type Reply, reply, text } from '../../kernel/messages/tree.ts';
import { oneDay } from '../../meetings/planning/oneDay.ts';

/** « le dernier vendredi du mois »: asks whether this month's is meant, or each month's. */
export function askOneOrAll(context: Context, group: Group, said: string): Reply {
  const { t, now } = context;
  const date = oneDay(findWhen(said, now.toZonedDateTimeISO(group.zone)))?.date;
  if (!date) throw new DomainError('date.missing');
  const day = dayInWords(date, t.locale);
  return reply(
    text(t('series.ask.lead', { day })),
    buttons(
      { id: sayId(`${group.code} planifier ${said}`), label: t('series.ask.one', { day }) },
      { id: sayId(`${group.code} série ${said}`), label: t('series.ask.all') },
    ),
  );
}
