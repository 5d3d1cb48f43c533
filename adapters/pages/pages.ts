import { type RequestHandler, Router } from 'express';
import helmet from 'helmet';
import type { App } from '../../src/app.ts';
import type { Clock } from '../../src/kernel/clock.ts';
import { PUBLIC_PATH } from '../../src/kernel/links/publicPath.ts';
import type { Log } from '../../src/kernel/log.ts';
import { sayFailures } from './failures.tsx';
import { notFound } from './refusal.ts';
import { calendarRoutes } from './routes/calendar.tsx';
import { feedRoutes } from './routes/feeds.ts';
import { linkRoutes } from './routes/links.tsx';
import { loadStyle } from './style.ts';

export interface PagesDeps {
  readonly app: Pick<App, 'feeds' | 'visit' | 'years'>;
  readonly clock: Clock;
  readonly log: Log;
  /** Called after what somebody does: the outbox may hold something to send. */
  readonly onOutboxChange?: () => void;
}

/**
 * The public pages: what is under `/public`, for anybody who comes by an address of them, from
 * wherever (docs/decisions/0013). They know nobody but by the secret of an address: no cookie, no script.
 * To be mounted before the local chat, which refuses whoever is not on this machine.
 */
export function publicPages({
  app,
  clock,
  log,
  onOutboxChange = () => undefined,
}: PagesDeps): Router {
  const style = loadStyle();
  const pages = Router();
  pages.use(strictHeaders, unindexed, style.router);
  pages.use(feedRoutes(app.feeds, clock), calendarRoutes(app.years, style));
  pages.use(linkRoutes({ app, style, onOutboxChange }));
  pages.use(() => {
    throw notFound();
  });
  pages.use(sayFailures({ style, log }));
  const router = Router();
  router.use(PUBLIC_PATH, pages);
  return router;
}

/** An address may hold a secret: it is told to no other site. */
const strictHeaders = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      styleSrc: ["'self'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
      baseUri: ["'none'"],
    },
  },
  // Whoever puts a certificate in front of Griot says how long it will have one.
  strictTransportSecurity: false,
  originAgentCluster: false,
  referrerPolicy: { policy: 'no-referrer' },
});

/** Search engines leave these pages out, and nothing keeps them unless it says so. */
const unindexed: RequestHandler = (_req, res, next) => {
  res.set({ 'X-Robots-Tag': 'noindex', 'Cache-Control': 'no-store' });
  next();
};
