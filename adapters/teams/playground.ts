import type { Request } from 'express';

/** What a relay that opens a machine to others adds to the requests it passes on. */
const RELAYED = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip'];

const LOOPBACK = /^(?:127\.|::1$|::ffff:127\.)/;

/** Without tokens only a program of this machine is believed, and no page that a browser shows. */
export const comesFromHere = ({ headers, socket }: Request): boolean =>
  LOOPBACK.test(socket.remoteAddress ?? '') &&
  headers.origin === undefined &&
  !RELAYED.some((name) => headers[name] !== undefined);

/** Nor is anything said outside of it: no token vouches for an address. */
export function leadsHere(url: string): boolean {
  const { hostname } = new URL(url);
  return hostname === 'localhost' || LOOPBACK.test(hostname.replace(/[[\]]/g, ''));
}
