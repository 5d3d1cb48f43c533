import type { Request, Response } from 'express';

/**
 * Which person the browser speaks for: the chat's own id of that person. Nothing protects it, on
 * purpose: the web chat is a demonstration that serves one machine.
 */
const COOKIE = 'griot';
const OPTIONS = { httpOnly: true, sameSite: 'strict', path: '/' } as const;
const REMEMBERED_MS = 180 * 24 * 3600 * 1000;

/** The person's id in the cookie, if the browser has one that can be read. */
export function readIdentity(req: Request): string | undefined {
  const pairs = (req.headers.cookie ?? '').split(';').map((pair) => pair.trim());
  const value = pairs.find((pair) => pair.startsWith(`${COOKIE}=`))?.slice(COOKIE.length + 1);
  if (value === undefined || value === '') return undefined;
  try {
    return decodeURIComponent(value);
  } catch {
    return undefined;
  }
}

/** From now on the browser speaks for that person. */
export function remember(res: Response, externalId: string): void {
  res.cookie(COOKIE, externalId, { ...OPTIONS, maxAge: REMEMBERED_MS });
}

/** From now on the browser speaks for nobody. */
export function forget(res: Response): void {
  res.clearCookie(COOKIE, OPTIONS);
}
