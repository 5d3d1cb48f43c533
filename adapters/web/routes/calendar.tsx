import { Router } from 'express';
import { directConversation } from '../conversations.ts';
import type { PageDeps } from '../deps.ts';
import { CalendarView } from '../pages/calendar.tsx';
import { pageText } from '../pages/document.tsx';
import { Shell } from '../pages/shell.tsx';
import { forVisitor } from '../visitor.ts';
import { navigationOf } from './frame.ts';

/** How to subscribe to one's meetings: their address is asked for in the conversation. */
export function calendarRoutes(deps: PageDeps): Router {
  const router = Router();
  router.get(
    '/calendrier',
    forVisitor(deps, async (_req, res, visitor) => {
      const navigation = await navigationOf(deps, visitor, '/calendrier');
      const title = visitor.t('kernel.web.nav.calendar');
      res.send(
        pageText(
          <Shell assets={deps.assets} visitor={visitor} navigation={navigation} title={title}>
            <CalendarView visitor={visitor} conversation={directConversation(visitor).path} />
          </Shell>,
        ),
      );
    }),
  );
  return router;
}
