import { randomBytes } from 'node:crypto';
import type { ErrorRequestHandler } from 'express';
import { type Translator, translator } from '../../src/kernel/locale/translate.ts';
import type { Log } from '../../src/kernel/log.ts';
import { Page, pageText } from './page.tsx';
import { Refusal } from './refusal.ts';
import type { Style } from './style.ts';

interface FailureDeps {
  readonly style: Style;
  readonly log: Log;
}

const REFERENCE_BYTES = 4;

/** Says in words what went wrong; what is our fault is logged under a reference, which is shown. */
export function sayFailures({ style, log }: FailureDeps): ErrorRequestHandler {
  const t = translator('fr');
  return (error: unknown, _req, res, next) => {
    if (res.headersSent) return next(error);
    const { status, sentence } = describe(error, t, log);
    const title = t('kernel.pages.error.title');
    res.status(status).send(
      pageText(
        <Page style={style} t={t} title={title}>
          <h1>{title}</h1>
          <p>{sentence}</p>
        </Page>,
      ),
    );
  };
}

function describe(error: unknown, t: Translator, log: Log): { status: number; sentence: string } {
  if (error instanceof Refusal) return { status: error.status, sentence: t(error.sentence) };
  if (error instanceof Error && 'status' in error) {
    const { status } = error;
    // What express refuses by itself: a body too large or unreadable, an address badly encoded.
    if (typeof status === 'number' && status >= 400 && status < 500) {
      return { status, sentence: t('kernel.pages.error.badRequest') };
    }
  }
  const reference = randomBytes(REFERENCE_BYTES).toString('hex');
  log.error({ err: error, reference }, 'incident');
  return { status: 500, sentence: t('errors.incident', { reference }) };
}
