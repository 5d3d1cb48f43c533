import { isIPv4 } from 'node:net';

/** Whether an address is reached from this machine alone: 127.x.x.x, ::1 or localhost. */
export function isLoopback(host: string): boolean {
  const bare = host
    .toLowerCase()
    .replace(/^\[(.*)\]$/, '$1')
    .replace(/^::ffff:/, '');
  return bare === 'localhost' || bare === '::1' || (isIPv4(bare) && bare.startsWith('127.'));
}

/** The web chat lets anybody be anybody: it is never opened to a network. */
export class NotLoopback extends Error {
  readonly host: string;

  constructor(host: string) {
    super(`the web chat has no authentication and serves this machine only, not ${host}`);
    this.name = 'NotLoopback';
    this.host = host;
  }
}
