import type { ErrorRequestHandler } from 'express';
import { failureOf } from '../../src/kernel/http/refusal.ts';
import { translator } from '../../src/kernel/locale/translate.ts';
import type { Log } from '../../src/kernel/log.ts';
import { Page, pageText } from './page.tsx';
import type { Style } from './style.ts';

interface FailureDeps {
  readonly style: Style;
  readonly log: Log;
}

const OWN = {
  tooLarge: 'kernel.pages.error.badRequest',
  badRequest: 'kernel.pages.error.badRequest',
} as const;

/** Says in words what went wrong; what is our fault is logged under a reference, which is shown. */
export function sayFailures({ style, log }: FailureDeps): ErrorRequestHandler {
  const t = translator('fr');
  return (error: unknown, _req, res, next) => {
    if (res.headersSent) return next(error);
    const { status, sentence } = failureOf(error, { t, log, own: OWN });
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
