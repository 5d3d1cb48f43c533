import type { Request, RequestHandler } from 'express';
import { Refusal } from '../../src/kernel/http/refusal.ts';
import { isLoopback } from './loopback.ts';

const HTTP_PORT = 80;

/** What a relay that opens a machine to others adds to the requests it passes on. */
const RELAYED = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip'];

/**
 * Refuses what does not come from this machine, and what comes under another name: a page of the
 * web whose name was made to point here (DNS rebinding) still says its own name in `Host`. A relay
 * put before the server for Slack's sake comes from this machine as well: it is told by its marks.
 */
export const onlyThisMachine: RequestHandler = (req, _res, next) => {
  const isHere = isLoopback(req.socket.remoteAddress ?? '');
  if (!isHere || isRelayed(req)) throw new Refusal(403, 'kernel.web.error.notHere');
  if (!namesOf(req).includes(req.headers.host?.toLowerCase() ?? '')) {
    throw new Refusal(421, 'kernel.web.error.notHere');
  }
  next();
};

/** No browser still speaks HTTP/1.0; some relays do. */
const isRelayed = ({ headers, httpVersion }: Request): boolean =>
  httpVersion === '1.0' || RELAYED.some((name) => headers[name] !== undefined);

/** What a browser of this machine may call the server by which it came. */
function namesOf({ socket: { localPort, localAddress = '' } }: Request): string[] {
  const ports = localPort === HTTP_PORT ? ['', `:${HTTP_PORT}`] : [`:${localPort}`];
  const names = ['127.0.0.1', 'localhost', '[::1]', localAddress];
  return names.flatMap((name) => ports.map((port) => name + port));
}

const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses what another site makes the browser post. Browsers say where a post comes from; a
 * program that says nothing is no browser, and acts for nobody but itself.
 */
export const onlyOwnPages: RequestHandler = (req, _res, next) => {
  if (READING.has(req.method)) return next();
  const { origin, host, 'sec-fetch-site': site = 'same-origin' } = req.headers;
  const isOwn = site === 'same-origin' && (origin === undefined || origin === `http://${host}`);
  if (!isOwn) throw new Refusal(403, 'kernel.web.error.crossOrigin');
  next();
};
