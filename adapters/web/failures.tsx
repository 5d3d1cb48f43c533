import type { ErrorRequestHandler, Request, Response } from 'express';
import { failureOf } from '../../src/kernel/http/refusal.ts';
import { type Translator, translator } from '../../src/kernel/locale/translate.ts';
import type { Log } from '../../src/kernel/log.ts';
import type { Assets } from './assets.ts';
import { pageText } from './pages/document.tsx';
import { FailurePage } from './pages/failure.tsx';
import { wantsJson } from './wantsJson.ts';

interface FailureDeps {
  readonly assets: Assets;
  readonly log: Log;
  /** Speaks the reader's language, as far as the request says who he is. */
  readonly translatorOf: (req: Request) => Promise<Translator>;
}

const OWN = {
  tooLarge: 'kernel.web.error.tooLarge',
  badRequest: 'kernel.web.error.badRequest',
} as const;

/** Says in words what went wrong; what is our fault is logged under a reference, which is shown. */
export function sayFailures({ assets, log, translatorOf }: FailureDeps): ErrorRequestHandler {
  return async (error: unknown, req, res, next) => {
    if (res.headersSent) return next(error);
    const t = await translatorOf(req).catch(() => translator('fr'));
    const { status, sentence } = failureOf(error, { t, log, own: OWN });
    answer(req, res, status, {
      sentence,
      page: () => pageText(<FailurePage assets={assets} t={t} sentence={sentence} />),
    });
  };
}

function answer(
  req: Request,
  res: Response,
  status: number,
  { sentence, page }: { sentence: string; page: () => string },
): void {
  res.status(status);
  if (wantsJson(req)) res.json({ message: sentence });
  else res.send(page());
}
