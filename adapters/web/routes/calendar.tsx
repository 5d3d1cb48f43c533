import { Router } from 'express';
import { Refusal } from '../../../src/kernel/http/refusal.ts';
import { PaceKeeper } from '../../../src/kernel/pace.ts';
import type { CalendarFeed, PageDeps } from '../deps.ts';
import { CalendarView } from '../pages/calendar.tsx';
import { pageText } from '../pages/document.tsx';
import { Shell } from '../pages/shell.tsx';
import { notFound } from '../refusal.ts';
import { forVisitor } from '../visitor.ts';
import { navigationOf } from './frame.ts';

/** Wrong tokens from one address: beyond, it is told to come later, whatever it brings. */
const MOST_WRONG = { most: 20, seconds: 60 } as const;

/** A person's meetings, in his own calendar. */
export function calendarRoutes(deps: PageDeps, feed: CalendarFeed): Router {
  const router = Router();
  const wrongTokens = new PaceKeeper(MOST_WRONG);
  router.get(
    '/calendrier',
    forVisitor(deps, async (req, res, visitor) => {
      const { t, person } = visitor;
      const token = feed.tokens.issue(person.id);
      const navigation = await navigationOf(deps, visitor, '/calendrier');
      const title = t('kernel.web.nav.calendar');
      res.send(
        pageText(
          <Shell assets={deps.assets} visitor={visitor} navigation={navigation} title={title}>
            <CalendarView t={t} host={req.headers.host ?? ''} token={token} />
          </Shell>,
        ),
      );
    }),
  );
  // Calendars have no cookie: the token is what admits.
  router.get('/calendrier/:token.ics', async (req, res) => {
    const [from = '', now] = [req.ip, deps.clock.now()];
    if (wrongTokens.isFull(from, now)) {
      res.set('Retry-After', String(MOST_WRONG.seconds));
      throw new Refusal(429, 'kernel.web.error.tooMany');
    }
    const personId = feed.tokens.personOf(req.params.token);
    const person = (await deps.app.directory()).person(personId ?? '');
    if (!person?.active) {
      wrongTokens.step(from, now);
      throw notFound();
    }
    res.type('text/calendar; charset=utf-8').send(await feed.text(person.id));
  });
  return router;
}
