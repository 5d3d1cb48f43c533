import type { VNode } from 'preact';
import type { PublicYear } from '../../../src/annual/printing/reader.ts';
import type { Translator } from '../../../src/kernel/locale/translate.ts';
import { Page } from '../page.tsx';
import type { Style } from '../style.ts';
import { type Asked, hrefOf, type View } from './asked.ts';
import { ListView, MonthView, YearView } from './views.tsx';

interface CalendarPageProps {
  readonly style: Style;
  readonly t: Translator;
  readonly year: PublicYear;
  readonly asked: Asked;
}

const VIEWS = { annee: YearView, mois: MonthView, liste: ListView } as const;

/** The annual calendar of the groups that are open to all. */
export function CalendarPage({ style, t, year, asked }: CalendarPageProps): VNode {
  const title = t('annual.print.title', { year: String(asked.year), scope: asked.group || 'none' });
  const dates = year.dates.filter(({ group }) => asked.group === '' || group.code === asked.group);
  const View = VIEWS[asked.view];
  return (
    <Page style={style} t={t} title={title} wide>
      <h1>{title}</h1>
      <Controls t={t} year={year} asked={asked} />
      {dates.length === 0 ? (
        <p>{t('annual.page.none')}</p>
      ) : (
        <View t={t} asked={asked} dates={dates} />
      )}
    </Page>
  );
}

function Controls({ t, year, asked }: Omit<CalendarPageProps, 'style'>): VNode {
  return (
    <div class="controls">
      <nav aria-label={t('annual.page.views')}>
        <ViewLink t={t} asked={asked} view="annee" />
        <ViewLink t={t} asked={asked} view="mois" />
        <ViewLink t={t} asked={asked} view="liste" />
      </nav>
      <nav aria-label={t('annual.page.when')}>
        {around(asked).map(({ to, key }) => (
          <a href={hrefOf(asked, to)}>{t(key, { year: String(to.year ?? asked.year) })}</a>
        ))}
      </nav>
      {year.groups.length > 1 && (
        <form method="get">
          {asked.view !== 'annee' && <input type="hidden" name="vue" value={asked.view} />}
          {asked.view === 'mois' && <input type="hidden" name="mois" value={String(asked.month)} />}
          <label for="groupe">{t('annual.page.group')}</label>
          <select id="groupe" name="groupe">
            <option value="">{t('annual.page.all')}</option>
            {year.groups.map(({ code, name }) => (
              <option value={code} selected={code === asked.group}>{`${code} – ${name}`}</option>
            ))}
          </select>
          <button type="submit">{t('annual.page.filter')}</button>
        </form>
      )}
    </div>
  );
}

function ViewLink({ t, asked, view }: { t: Translator; asked: Asked; view: View }): VNode {
  const current = view === asked.view ? { 'aria-current': 'page' as const } : {};
  return (
    <a href={hrefOf(asked, { view })} {...current}>
      {t(`annual.page.view.${view}`)}
    </a>
  );
}

const LAST_MONTH = 12;

/** What comes before and after: months where a month is shown, else years. */
function around({ year, view, month }: Asked) {
  if (view !== 'mois') {
    return [
      { to: { year: year - 1 }, key: 'annual.page.year' },
      { to: { year: year + 1 }, key: 'annual.page.year' },
    ] as const;
  }
  const before = month === 1 ? { year: year - 1, month: LAST_MONTH } : { year, month: month - 1 };
  const after = month === LAST_MONTH ? { year: year + 1, month: 1 } : { year, month: month + 1 };
  return [
    { to: before, key: 'annual.page.before' },
    { to: after, key: 'annual.page.after' },
  ] as const;
}
