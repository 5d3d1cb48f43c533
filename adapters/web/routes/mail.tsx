import { type Request, type RequestHandler, type Response, Router } from 'express';
import type { PageDeps } from '../deps.ts';
import type { MailReader, MailReading, MailSummary } from '../mailReader.ts';
import { pageText } from '../pages/document.tsx';
import { MailListView, MailView, ONLY_LINKS } from '../pages/mail.tsx';
import { Shell } from '../pages/shell.tsx';
import { queryNumber } from '../query.ts';
import { readMail } from '../readableMail.ts';
import { notFound } from '../refusal.ts';
import { forVisitor, type Visitor } from '../visitor.ts';
import { navigationOf } from './frame.ts';

const MAILS_PER_PAGE = 25;

/** What a mail is made of may do nothing: no script, no form, nothing fetched, not even a font. */
const MAIL_POLICY = `default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox ${ONLY_LINKS}; base-uri 'none'; form-action 'none'; frame-ancestors 'self'`;

const START_OF_PAGE = /^(?:<!doctype html>\s*)?(?:<html[^>]*>\s*)?(?:<head>)?/iu;

/** No page lets itself be framed by a mail: its links open beside it, as those of a mail do. */
const withLinksBeside = (html: string): string =>
  html.replace(START_OF_PAGE, (start) => `${start}<base target="_blank">`);

type RawMail = MailSummary & { readonly raw: Uint8Array };
type Serve = (res: Response, mail: RawMail, visitor: Visitor) => Promise<void> | void;

/** The mail that was kept instead of being sent: his own, and all of it for the secretariat. */
export function mailRoutes(deps: PageDeps, reader: MailReader): Router {
  const router = Router();
  const withMail = (serve: Serve): RequestHandler =>
    forVisitor(deps, async (req, res, visitor) =>
      serve(res, await mailOf(reader, req, visitor), visitor),
    );
  router.get(
    '/courrier',
    forVisitor(deps, (req, res, visitor) => list(deps, reader, req, res, visitor)),
  );
  router.get('/courrier/:id.eml', withMail(download));
  router.get('/courrier/:id/source', withMail(source));
  router.get('/courrier/:id/html', withMail(html));
  router.get(
    '/courrier/:id',
    withMail((res, mail, visitor) => show(deps, res, mail, visitor)),
  );
  return router;
}

/** @throws Refusal 404 for mail he may not read, as for mail that is not there */
async function mailOf(reader: MailReader, req: Request, visitor: Visitor): Promise<RawMail> {
  const { id } = req.params;
  if (typeof id !== 'string' || !/^[\w-]{1,100}$/.test(id)) throw notFound();
  const mail = await reader.raw(readingOf(visitor), id);
  if (!mail) throw notFound();
  return mail;
}

const readingOf = ({ actor, person, directory }: Visitor): MailReading => ({
  personId: person.id,
  own: person.email,
  others: actor.secretariat,
  hiddenGroups: directory.groups.filter((group) => !actor.knows(group)).map(({ id }) => id),
});

async function list(
  deps: PageDeps,
  reader: MailReader,
  req: Request,
  res: Response,
  visitor: Visitor,
): Promise<void> {
  const { t } = visitor;
  const number = queryNumber(req, 'page') ?? 0;
  const page = await reader.list(readingOf(visitor), { number, size: MAILS_PER_PAGE });
  const navigation = await navigationOf(deps, visitor, '/courrier');
  const title = t('kernel.web.nav.mail');
  res.send(
    pageText(
      <Shell assets={deps.assets} visitor={visitor} navigation={navigation} title={title}>
        <MailListView visitor={visitor} page={page} number={number} />
      </Shell>,
    ),
  );
}

async function show(
  deps: PageDeps,
  res: Response,
  { raw, ...summary }: RawMail,
  visitor: Visitor,
): Promise<void> {
  const mail = await readMail(raw);
  const navigation = await navigationOf(deps, visitor, `/courrier/${summary.id}`);
  res.send(
    pageText(
      <Shell assets={deps.assets} visitor={visitor} navigation={navigation} title={mail.subject}>
        <MailView visitor={visitor} summary={summary} mail={mail} />
      </Shell>,
    ),
  );
}

async function html(res: Response, { raw }: RawMail): Promise<void> {
  const mail = await readMail(raw);
  if (mail.html === undefined) throw notFound();
  res.set('Content-Security-Policy', MAIL_POLICY);
  res.type('text/html; charset=utf-8').send(withLinksBeside(mail.html));
}

function source(res: Response, { raw }: RawMail): void {
  res.type('text/plain; charset=utf-8').send(Buffer.from(raw));
}

function download(res: Response, { id, raw }: RawMail): void {
  res.attachment(`griot-${id}.eml`).type('message/rfc822').send(Buffer.from(raw));
}
