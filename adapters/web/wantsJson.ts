import type { Request } from 'express';

/** Whether the page's script asks, and not the browser for a page. */
export const wantsJson = (req: Request): boolean => req.accepts(['html', 'json']) === 'json';
