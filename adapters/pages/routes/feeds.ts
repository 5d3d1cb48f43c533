import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { type Request, type Response, Router } from 'express';
import type { Clock } from '../../../src/kernel/clock.ts';
import { Refusal } from '../../../src/kernel/http/refusal.ts';
import { PaceKeeper } from '../../../src/kernel/pace.ts';
import type { FeedReader, FeedVersion } from '../../../src/meetings/feeds/reader.ts';
import { notFound } from '../refusal.ts';

/** Wrong secrets from one address: beyond, it is told to come later. A right one is always served. */
const MOST_WRONG = { most: 20, seconds: 60 } as const;

/** The calendars to which people subscribe. */
export function feedRoutes(feeds: FeedReader, clock: Clock): Router {
  const router = Router();
  const wrong = new PaceKeeper(MOST_WRONG);
  router.get('/agenda.ics', async (req, res) => {
    await serve(req, res, await feeds.open());
  });
  router.get('/agenda/:secret.ics', async (req, res) => {
    const feed = await feeds.secret(req.params.secret);
    if (feed) return serve(req, res, feed);
    if (wrong.step(req.ip ?? '', clock.now()) === 'fine') throw notFound();
    res.set('Retry-After', String(MOST_WRONG.seconds));
    throw new Refusal(429, 'kernel.pages.error.tooMany');
  });
  router.all(['/agenda.ics', '/agenda/:secret.ics'], onlyRead);
  return router;
}

function onlyRead(_req: Request, res: Response): never {
  res.set('Allow', 'GET, HEAD');
  throw new Refusal(405, 'kernel.pages.error.onlyRead');
}

/** Whoever has that version already is told so, without its being made. */
async function serve(req: Request, res: Response, feed: FeedVersion): Promise<void> {
  res.set({
    // Weak: compressed or not, it is the same calendar.
    ETag: `W/"${feed.etag}"`,
    'Last-Modified': new Date(feed.changedAt.epochMilliseconds).toUTCString(),
    'Cache-Control': 'private, no-cache',
    Vary: 'Accept-Encoding',
  });
  if (req.fresh) {
    res.status(304).end();
    return;
  }
  res.type('text/calendar; charset=utf-8');
  await sendCompressed(req, res, await feed.text());
}

const compress = promisify(gzip);

/** What fits in one packet gains nothing. */
const SMALLEST = 1_400;

async function sendCompressed(req: Request, res: Response, text: string): Promise<void> {
  const bytes = Buffer.from(text);
  if (bytes.length < SMALLEST || req.acceptsEncodings('gzip', 'identity') !== 'gzip') {
    res.send(bytes);
    return;
  }
  res.set('Content-Encoding', 'gzip').send(await compress(bytes));
}
