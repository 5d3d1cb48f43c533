import type { App as Bolt, Receiver } from '@slack/bolt';
import express, { type Request, type Response, Router } from 'express';
import type { Clock } from '../../../src/kernel/clock.ts';
import type { Log } from '../../../src/kernel/log.ts';
import { ENDPOINT } from './endpoint.ts';
import { asksOnly, isOurs } from './payloads.ts';
import { SignatureCheck } from './signature.ts';

const LARGEST_BODY = '1mb';

const JSON_TYPE = { 'content-type': 'application/json; charset=utf-8' };

const REFUSED = {
  clock:
    'slack: request refused, signed more than five minutes from the hour of this machine: set its clock, or nobody is answered',
  other: 'slack: request refused',
} as const;

type Body = Record<string, unknown>;

/** Receives Slack's requests on a router of Griot's one server. */
export class HttpReceiver implements Receiver {
  readonly router = Router();
  readonly #check: SignatureCheck;
  readonly #log: Log;
  #bolt: Bolt | undefined;

  constructor(signingSecret: string, clock: Clock, log: Log) {
    this.#check = new SignatureCheck(signingSecret, clock);
    this.#log = log;
    const bytes = express.raw({ type: () => true, limit: LARGEST_BODY });
    this.router.post(ENDPOINT, bytes, (req, res) => this.#receive(req, res));
    this.router.all(ENDPOINT, (req, res) => {
      if (checksCertificate(req.url.split('?')[1] ?? '')) res.status(200).end();
      else res.status(405).set('Allow', 'POST').end();
    });
    this.router.use(ENDPOINT, refuseUnreadable);
  }

  init(bolt: Bolt): void {
    this.#bolt = bolt;
  }

  /** The server is Griot's: there is nothing to start here, nor to stop. */
  async start(): Promise<void> {}

  async stop(): Promise<void> {}

  async #receive(req: Request, res: Response): Promise<void> {
    const raw = Buffer.isBuffer(req.body) ? req.body.toString('utf8') : '';
    if (isForm(req) && checksCertificate(raw)) {
      res.status(200).end();
      return;
    }
    const verdict = this.#check.judge({
      signature: req.get('x-slack-signature'),
      timestamp: req.get('x-slack-request-timestamp'),
      body: raw,
    });
    const isSigned = verdict === 'genuine' || verdict === 'replayed';
    const body = isSigned ? parsed(raw, req.get('content-type') ?? '') : undefined;
    if (verdict !== 'genuine' && !(body && asksOnly(body))) {
      this.#log.warn({ reason: verdict }, REFUSED[verdict === 'other clock' ? 'clock' : 'other']);
      res.status(401).end();
      return;
    }
    if (!body) res.status(400).end();
    else if (body.type === 'url_verification')
      res.json({ challenge: String(body.challenge ?? '') });
    else if (!isOurs(body)) res.status(200).end();
    else await this.#process(body, req, res);
  }

  async #process(body: Body, req: Request, res: Response): Promise<void> {
    const answer = (content?: unknown): void => {
      if (res.headersSent) return;
      if (typeof content !== 'object' || content === null) res.writeHead(200).end();
      // Express's own would work out an ETag, which Slack does not ask for.
      else res.writeHead(200, JSON_TYPE).end(JSON.stringify(content));
    };
    const retry = Number(req.get('x-slack-retry-num'));
    // Bolt would acknowledge an event before its listener has done anything.
    const isDeferred = body.type === 'event_callback';
    try {
      await this.#bolt?.processEvent({
        body,
        ack: async (content?: unknown) => (isDeferred ? undefined : answer(content)),
        ...(Number.isFinite(retry) ? { retryNum: retry } : {}),
      });
    } catch (error) {
      // What Bolt cannot make sense of is nothing that Slack sends; sent again it would not be better.
      this.#log.warn({ err: error }, 'slack: request not understood');
    }
    answer();
  }
}

const isForm = (req: Request): boolean =>
  (req.get('content-type') ?? '').startsWith('application/x-www-form-urlencoded');

/** Slack looks from time to time whether it can reach this address. It does not sign that. */
const checksCertificate = (form: string): boolean =>
  new URLSearchParams(form).get('ssl_check') === '1';

const refuseUnreadable: express.ErrorRequestHandler = (error: unknown, _req, res, next) => {
  if (res.headersSent) return next(error);
  const status = error instanceof Error && 'status' in error ? Number(error.status) : 400;
  res.status(status >= 400 && status < 500 ? status : 400).end();
};

/** Slack posts JSON, or a form whose field `payload` is JSON, or a plain form. */
function parsed(raw: string, contentType: string): Body | undefined {
  if (contentType.startsWith('application/json')) return objectOf(raw);
  const form = Object.fromEntries(new URLSearchParams(raw));
  return form.payload === undefined ? form : objectOf(form.payload);
}

function objectOf(json: string): Body | undefined {
  try {
    const value: unknown = JSON.parse(json);
    return isBody(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

const isBody = (value: unknown): value is Body =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
