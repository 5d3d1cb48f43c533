import type { Request } from 'express';

/** A value of the query string; '' when it is absent or said twice. */
export function queryText(req: Request, name: string): string {
  const value = req.query[name];
  return typeof value === 'string' ? value : '';
}

/** A whole number, not negative, of the query string. */
export function queryNumber(req: Request, name: string): number | undefined {
  const value = queryText(req, name);
  return /^\d{1,15}$/.test(value) ? Number(value) : undefined;
}
