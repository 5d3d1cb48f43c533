import type { Activity, TurnContext } from 'botbuilder';
import express, { type Request, type Response, Router } from 'express';
import type { Log } from '../../src/kernel/log.ts';
import type { TeamsConfig } from './config.ts';
import { reasonOf } from './failure.ts';
import type { GriotAdapter } from './griotAdapter.ts';
import { ENDPOINT } from './names.ts';
import { incomingActivity } from './payloads.ts';
import { comesFromHere, leadsHere } from './playground.ts';
import { judge, type Refused } from './token.ts';

const LARGEST_BODY = '1mb';

export interface ReceiverDeps {
  readonly config: TeamsConfig;
  readonly adapter: GriotAdapter;
  readonly log: Log;
  readonly turn: (context: TurnContext) => Promise<void>;
}

/** Receives what Teams posts, on a router of Griot's one server. */
export function teamsRouter(deps: ReceiverDeps): Router {
  const router = Router();
  const json = express.json({ limit: LARGEST_BODY, type: () => true });
  router.post(ENDPOINT, json, (req, res) => receive(deps, req, res));
  router.all(ENDPOINT, (_req, res) => void res.status(405).set('Allow', 'POST').end());
  router.use(ENDPOINT, refuseUnreadable);
  return router;
}

async function receive(deps: ReceiverDeps, req: Request, res: Response): Promise<void> {
  const { config, adapter, log, turn } = deps;
  const refuse = ({ status, reason }: Refused | { status: 503; reason: string }): void => {
    log.warn({ reason }, 'teams: request refused');
    res.status(status).end();
  };
  const activity = incomingActivity.safeParse(req.body).data;
  if (!activity) return void res.status(400).end();
  if (config.type === 'Playground' && !(comesFromHere(req) && leadsHere(activity.serviceUrl))) {
    return refuse({ status: 403, reason: 'not from this machine' });
  }
  const authorization = req.get('authorization') ?? '';
  const refused = judge(authorization, activity, config);
  if (refused) return refuse(refused);
  const vouched = await adapter.vouch(activity, authorization).catch((error: unknown) => {
    refuse(isTokenAtFault(error) ? { status: 401, reason: reasonOf(error) } : UNCHECKED);
  });
  if (vouched) await answer(deps, () => adapter.take(vouched, activity, turn), activity, res);
}

const UNCHECKED = { status: 503, reason: 'the keys of the tokens cannot be read' } as const;

const TOKEN_FAULTS = ['AuthenticationError', 'JsonWebTokenError', 'NotBeforeError'];

/** The token, or else whoever should have given its keys. */
function isTokenAtFault(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const unavailable = 'statusCode' in error && Number(error.statusCode) >= 500;
  return !unavailable && TOKEN_FAULTS.some((name) => error.constructor.name === name);
}

async function answer(
  { log }: ReceiverDeps,
  take: () => ReturnType<GriotAdapter['take']>,
  { name }: Activity,
  res: Response,
): Promise<void> {
  try {
    const outcome = await take();
    res.status(outcome?.status ?? 200);
    if (outcome?.body === undefined) res.end();
    else res.json(outcome.body);
  } catch (error) {
    log.error({ err: error, name }, 'teams: gesture not answered');
    res.status(500).end();
  }
}

const refuseUnreadable: express.ErrorRequestHandler = (error: unknown, _req, res, next) => {
  if (res.headersSent) return next(error);
  const status = error instanceof Error && 'status' in error ? Number(error.status) : 400;
  res.status(status >= 400 && status < 500 ? status : 400).end();
};
