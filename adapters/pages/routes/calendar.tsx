import { Router } from 'express';
import type { YearReader } from '../../../src/annual/printing/reader.ts';
import { PUBLIC_PATH } from '../../../src/kernel/links/publicPath.ts';
import { translator } from '../../../src/kernel/locale/translate.ts';
import { readAsked, yearOf } from '../calendar/asked.ts';
import { CalendarPage } from '../calendar/calendarPage.tsx';
import { pageText } from '../page.tsx';
import { notFound } from '../refusal.ts';
import type { Style } from '../style.ts';

/** The annual calendar of the groups that are open to all, by year, month or list. */
export function calendarRoutes(years: YearReader, style: Style): Router {
  const router = Router();
  router.get('/calendrier', (_req, res) => {
    res.redirect(302, `${PUBLIC_PATH}/calendrier/${years.thisYear()}`);
  });
  router.get('/calendrier/:year', async (req, res) => {
    const said = yearOf(req.params.year);
    if (said === undefined) throw notFound();
    const year = await years.open(said);
    const asked = readAsked(year, req.query);
    const t = translator('fr');
    res.send(pageText(<CalendarPage style={style} t={t} year={year} asked={asked} />));
  });
  return router;
}
