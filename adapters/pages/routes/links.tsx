import { randomUUID } from 'node:crypto';
import express, { type Request, type Response, Router } from 'express';
import type { App } from '../../../src/app.ts';
import type { Visit } from '../../../src/kernel/links/visit.ts';
import { translator } from '../../../src/kernel/locale/translate.ts';
import { Blocks } from '../blocks.tsx';
import { readPosted } from '../gesture.ts';
import { Page, pageText } from '../page.tsx';
import type { Style } from '../style.ts';

interface LinkRoutesDeps {
  readonly app: Pick<App, 'visit'>;
  readonly style: Style;
  readonly onOutboxChange: () => void;
}

const LARGEST_BODY = '16kb';

const ADDRESS = '/:purpose/:token';

/** The pages of signed links: looked at by GET, which writes nothing; a button posts. */
export function linkRoutes({ app, style, onOutboxChange }: LinkRoutesDeps): Router {
  const router = Router();
  const form = express.urlencoded({ extended: false, limit: LARGEST_BODY, parameterLimit: 20 });
  router.get(ADDRESS, async (req: Request<Address>, res, next) => {
    const visit = await app.visit(req.params.purpose, req.params.token);
    if (visit) show(res, style, visit);
    else next();
  });
  router.post(ADDRESS, form, async (req: Request<Address>, res, next) => {
    const visit = await app.visit(req.params.purpose, req.params.token, readPosted(req.body));
    if (!visit) return next();
    if (visit.wrote) onOutboxChange();
    show(res, style, visit, ownPath(req));
  });
  return router;
}

interface Address {
  readonly purpose: string;
  readonly token: string;
}

const ownPath = ({ baseUrl, params: { purpose, token } }: Request<Address>): string =>
  `${baseUrl}/${encodeURIComponent(purpose)}/${encodeURIComponent(token)}`;

const NOT_FOUND = 404;
const CONFLICT = 409;
const GONE = 410;
const OUR_FAULT = 500;

/** @param acted something was to be done, and could not as things stand */
function statusOf({ error }: Visit, acted: boolean): number {
  if (error === undefined) return 200;
  if (error === 'incident') return OUR_FAULT;
  if (error === 'link.unknown') return NOT_FOUND;
  return acted && !isOfLink(error) ? CONFLICT : GONE;
}

const isOfLink = (error: Visit['error']): boolean => error?.startsWith('link.') ?? false;

/** @param back the same page as it is looked at, after something was done */
function show(res: Response, style: Style, visit: Visit, back?: string): void {
  const t = translator(visit.locale);
  const { blocks } = visit.reply;
  const [first] = blocks;
  const title = first?.kind === 'heading' ? first.text : t('kernel.pages.title');
  res.status(statusOf(visit, back !== undefined)).send(
    pageText(
      <Page style={style} t={t} title={title}>
        <div class="talk">
          {first?.kind !== 'heading' && <h1>{title}</h1>}
          <Blocks blocks={blocks} t={t} shown={randomUUID()} />
          {back !== undefined && !isOfLink(visit.error) && (
            <p>
              <a href={back}>{t('kernel.pages.back')}</a>
            </p>
          )}
        </div>
      </Page>,
    ),
  );
}
