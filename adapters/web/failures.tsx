import { randomBytes } from 'node:crypto';
import type { ErrorRequestHandler, Request, Response } from 'express';
import { type Translator, translator } from '../../src/kernel/locale/translate.ts';
import type { Log } from '../../src/kernel/log.ts';
import type { Assets } from './assets.ts';
import { pageText } from './pages/document.tsx';
import { FailurePage } from './pages/failure.tsx';
import { Refusal } from './refusal.ts';
import { wantsJson } from './wantsJson.ts';

interface FailureDeps {
  readonly assets: Assets;
  readonly log: Log;
  /** Speaks the reader's language, as far as the request says who he is. */
  readonly translatorOf: (req: Request) => Promise<Translator>;
}

const REFERENCE_BYTES = 4;

/** Says in words what went wrong; what is our fault is logged under a reference, which is shown. */
export function sayFailures({ assets, log, translatorOf }: FailureDeps): ErrorRequestHandler {
  return async (error: unknown, req, res, next) => {
    if (res.headersSent) return next(error);
    const t = await translatorOf(req).catch(() => translator('fr'));
    const { status, sentence } = describe(error, t, log);
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

function describe(error: unknown, t: Translator, log: Log): { status: number; sentence: string } {
  const refusal = error instanceof Refusal ? error : refusalOf(error);
  if (refusal) return { status: refusal.status, sentence: t(refusal.sentence) };
  const reference = randomBytes(REFERENCE_BYTES).toString('hex');
  log.error({ err: error, reference }, 'incident');
  return { status: 500, sentence: t('errors.incident', { reference }) };
}

const TOO_LARGE = 413;

/** What express refuses by itself: a body too large or unreadable, an address badly encoded. */
function refusalOf(error: unknown): Refusal | undefined {
  if (!(error instanceof Error) || !('status' in error)) return undefined;
  const { status } = error;
  if (status === TOO_LARGE) return new Refusal(TOO_LARGE, 'kernel.web.error.tooLarge');
  if (typeof status !== 'number' || status < 400 || status >= 500) return undefined;
  return new Refusal(status, 'kernel.web.error.badRequest');
}
