import type { RequestHandler } from 'express';
import { isLoopback } from './loopback.ts';
import { Refusal } from './refusal.ts';

const HTTP_PORT = 80;

/**
 * Refuses what does not come from this machine, and what comes under another name: a page of the
 * web whose name was made to point here (DNS rebinding) still says its own name in `Host`.
 */
export const onlyThisMachine: RequestHandler = (req, _res, next) => {
  const { remoteAddress = '', localPort } = req.socket;
  if (!isLoopback(remoteAddress)) throw new Refusal(403, 'kernel.web.error.notHere');
  const ports = localPort === HTTP_PORT ? ['', `:${HTTP_PORT}`] : [`:${localPort}`];
  const names = ['127.0.0.1', 'localhost', '[::1]'];
  const allowed = names.flatMap((name) => ports.map((port) => name + port));
  if (!allowed.includes(req.headers.host?.toLowerCase() ?? '')) {
    throw new Refusal(421, 'kernel.web.error.notHere');
  }
  next();
};

const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses what another site makes the browser post. Browsers say where a post comes from; a
 * program that says nothing is no browser, and acts for nobody but itself.
 */
export const onlyOwnPages: RequestHandler = (req, _res, next) => {
  if (READING.has(req.method)) return next();
  const site = req.headers['sec-fetch-site'];
  const { origin, host } = req.headers;
  const own =
    site === undefined
      ? origin === undefined || origin === `http://${host}`
      : site === 'same-origin';
  if (!own) throw new Refusal(403, 'kernel.web.error.crossOrigin');
  next();
};
