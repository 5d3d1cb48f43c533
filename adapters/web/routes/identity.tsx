import { type Request, type Response, Router } from 'express';
import { Refusal } from '../../../src/kernel/http/refusal.ts';
import { translator } from '../../../src/kernel/locale/translate.ts';
import { BAMAKO, dayIn } from '../../../src/kernel/time.ts';
import type { PageDeps } from '../deps.ts';
import { readIdentity, remember } from '../identity.ts';
import { pageText } from '../pages/document.tsx';
import { IdentityPage } from '../pages/identity.tsx';
import { peopleSections } from '../people.ts';
import { queryText } from '../query.ts';
import { TRANSPORT } from '../transportName.ts';
import { visitorOf } from '../visitor.ts';

/** Who one is: the first page, and the way to change. */
export function identityRoutes(deps: PageDeps): Router {
  const router = Router();
  router.get('/', async (req, res) => {
    const visitor = await visitorOf(deps, req);
    res.redirect(303, visitor ? '/griot' : '/identite');
  });
  router.get('/identite', (req, res) => show(deps, req, res));
  router.post('/identite', (req, res) => choose(deps, req, res));
  return router;
}

async function show(deps: PageDeps, req: Request, res: Response): Promise<void> {
  const query = queryText(req, 'q').trim();
  const t = (await visitorOf(deps, req))?.t ?? translator('fr');
  const day = dayIn(deps.clock.now(), BAMAKO);
  const sections = peopleSections(await deps.app.directory(), day, t, query);
  res.send(
    pageText(
      <IdentityPage
        assets={deps.assets}
        t={t}
        sections={sections}
        query={query}
        wasUnknown={queryText(req, 'inconnu') !== ''}
        current={readIdentity(req)}
      />,
    ),
  );
}

async function choose(deps: PageDeps, req: Request, res: Response): Promise<void> {
  const externalId: unknown = req.body?.person;
  if (typeof externalId !== 'string') throw new Refusal(400, 'kernel.web.error.badRequest');
  const account = { transport: TRANSPORT, externalId };
  const person = (await deps.app.directory()).personByIdentity(account);
  const isKnown = person ? person.active : await deps.app.meet(account, externalId);
  if (!isKnown) return res.redirect(303, '/identite?inconnu=1');
  remember(res, externalId);
  res.redirect(303, '/griot');
}
