import type { Request, RequestHandler, Response } from 'express';
import type { App } from '../../src/app.ts';
import type { Actor } from '../../src/kernel/access/actor.ts';
import type { Clock } from '../../src/kernel/clock.ts';
import type { Directory, Person } from '../../src/kernel/directory.ts';
import { type Translator, translator } from '../../src/kernel/locale/translate.ts';
import { BAMAKO, dayIn } from '../../src/kernel/time.ts';
import { forget, readIdentity } from './identity.ts';
import { TRANSPORT } from './transportName.ts';
import { wantsJson } from './wantsJson.ts';

/** Whoever the browser speaks for, as the directory knows him now. */
export interface Visitor {
  /** The chat's own id of the person. */
  readonly externalId: string;
  readonly person: Person;
  readonly actor: Actor;
  readonly directory: Directory;
  /** Speaks his language. */
  readonly t: Translator;
}

export interface VisitorDeps {
  readonly app: Pick<App, 'directory'>;
  readonly clock: Clock;
}

/** The person of the request's cookie; undefined when there is none, or no longer. */
export async function visitorOf(deps: VisitorDeps, req: Request): Promise<Visitor | undefined> {
  const externalId = readIdentity(req);
  if (externalId === undefined) return undefined;
  const directory = await deps.app.directory();
  const person = directory.personByIdentity({ transport: TRANSPORT, externalId });
  if (!person?.active) return undefined;
  const actor = directory.actor(person, dayIn(deps.clock.now(), BAMAKO));
  return { externalId, person, actor, directory, t: translator(person.locale) };
}

type VisitorHandler = (req: Request, res: Response, visitor: Visitor) => Promise<void> | void;

/** Serves the person of the cookie; anybody else is asked who he is. */
export function forVisitor(deps: VisitorDeps, serve: VisitorHandler): RequestHandler {
  return async (req, res) => {
    const visitor = await visitorOf(deps, req);
    if (visitor) return serve(req, res, visitor);
    const page = readIdentity(req) === undefined ? '/identite' : '/identite?inconnu=1';
    forget(res);
    if (wantsJson(req)) res.status(401).json({ location: page });
    else res.redirect(303, page);
  };
}
