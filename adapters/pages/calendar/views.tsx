import type { VNode } from 'preact';
import { Temporal } from 'temporal-polyfill';
import { dayOf, type YearDate } from '../../../src/annual/calendar.ts';
import { noteOf } from '../../../src/annual/printing/printing.ts';
import {
  dayInWords,
  dayOfMonthInWords,
  monthInWords,
  timeInWords,
  weekdayInWords,
} from '../../../src/kernel/locale/format.ts';
import type { Translator } from '../../../src/kernel/locale/translate.ts';
import { type Asked, hrefOf } from './asked.ts';

interface ViewProps {
  readonly t: Translator;
  readonly asked: Asked;
  readonly dates: readonly YearDate[];
}

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7];

const inMonth = (dates: readonly YearDate[], month: number): readonly YearDate[] =>
  dates.filter((date) => dayOf(date).month === month);

function Meeting({ t, date }: { t: Translator; date: YearDate }): VNode {
  const { group, start } = date;
  const note = noteOf(t, date);
  return (
    <>
      <strong title={group.name}>{group.code}</strong>
      {start && ` ${timeInWords(start, t.locale)}`}
      {note !== '' && <span class="note"> {note}</span>}
    </>
  );
}

/** The twelve months, each with its days. */
export function YearView({ t, asked, dates }: ViewProps): VNode {
  return (
    <div class="months">
      {MONTHS.map((month) => (
        <section>
          <h2>
            <a href={hrefOf(asked, { view: 'mois', month })}>{monthInWords(month, t.locale)}</a>
          </h2>
          <ol>
            {inMonth(dates, month).map((date) => {
              const { dayOfWeek, day } = dayOf(date);
              return (
                <li>
                  {weekdayInWords(dayOfWeek, t.locale)} {dayOfMonthInWords(day, t.locale)} –{' '}
                  <Meeting t={t} date={date} />
                </li>
              );
            })}
          </ol>
        </section>
      ))}
    </div>
  );
}

/** One month in weeks; on a phone, its days with a meeting below one another. */
export function MonthView({ t, asked, dates }: ViewProps): VNode {
  const first = Temporal.PlainDate.from({ year: asked.year, month: asked.month, day: 1 });
  const monday = first.subtract({ days: first.dayOfWeek - 1 });
  const weeks = Math.ceil((first.dayOfWeek - 1 + first.daysInMonth) / WEEKDAYS.length);
  const own = inMonth(dates, asked.month);
  return (
    <table class="month">
      <caption>
        {t('annual.month', {
          month: monthInWords(asked.month, t.locale),
          year: String(asked.year),
        })}
      </caption>
      <thead>
        <tr>
          {WEEKDAYS.map((day) => (
            <th scope="col">{weekdayInWords(day, t.locale)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {Array.from({ length: weeks }, (_, week) => (
          <tr>
            {WEEKDAYS.map((weekday) => (
              <Day
                t={t}
                day={monday.add({ days: week * WEEKDAYS.length + weekday - 1 })}
                month={asked.month}
                dates={own}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface DayProps {
  readonly t: Translator;
  readonly day: Temporal.PlainDate;
  readonly month: number;
  readonly dates: readonly YearDate[];
}

function Day({ t, day, month, dates }: DayProps): VNode {
  if (day.month !== month) return <td class="outside" />;
  const own = dates.filter((date) => dayOf(date).equals(day));
  return (
    <td class={own.length === 0 ? 'empty' : ''}>
      <span class="day">
        <span class="weekday">{weekdayInWords(day.dayOfWeek, t.locale)} </span>
        {dayOfMonthInWords(day.day, t.locale)}
      </span>
      {own.map((date) => (
        <p>
          <Meeting t={t} date={date} />
        </p>
      ))}
    </td>
  );
}

/** Every meeting of the year, one a line, with the name of its group. */
export function ListView({ t, dates }: ViewProps): VNode {
  return (
    <ol class="list">
      {dates.map((date) => (
        <li>
          {dayInWords(dayOf(date), t.locale)} – <Meeting t={t} date={date} />
          <span class="name"> {date.group.name}</span>
        </li>
      ))}
    </ol>
  );
}
