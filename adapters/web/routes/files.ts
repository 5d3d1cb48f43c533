import { Router } from 'express';
import type { PageDeps } from '../deps.ts';
import { isPicture } from '../fileAddress.ts';
import { notFound } from '../refusal.ts';
import { TRANSPORT } from '../transportName.ts';
import { forVisitor } from '../visitor.ts';

/** The documents of the messages, for those who may read them. */
export function fileRoutes(deps: PageDeps): Router {
  const router = Router();
  router.get(
    '/fichiers/:id',
    forVisitor(deps, async (req, res, { externalId }) => {
      const from = { transport: TRANSPORT, externalId };
      const file = await deps.app.readFile(from, String(req.params.id));
      if (!file) throw notFound();
      if (!isPicture(file)) res.attachment(file.name);
      res.type(file.mediaType).send(Buffer.from(file.content));
    }),
  );
  return router;
}
