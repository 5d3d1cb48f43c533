import { randomBytes } from 'node:crypto';
import { RegisterUnavailable } from '../database.ts';
import type { MessageKey, Translator } from '../locale/translate.ts';
import type { Log } from '../log.ts';

/** A request that is not served: the HTTP status and the sentence that says why, and what to do. */
export class Refusal extends Error {
  readonly status: number;
  readonly sentence: MessageKey;

  constructor(status: number, sentence: MessageKey) {
    super(sentence);
    this.name = 'Refusal';
    this.status = status;
    this.sentence = sentence;
  }
}

/** Why a page is not shown, in words. */
export interface Failure {
  readonly status: number;
  readonly sentence: string;
}

/** What the server refuses by itself: a body too large or unreadable, an address badly encoded. */
export interface OwnRefusals {
  readonly tooLarge: MessageKey;
  readonly badRequest: MessageKey;
}

const REFERENCE_BYTES = 4;

/** What went wrong, in words; what is our fault is logged under a reference, which is told. */
export function failureOf(
  error: unknown,
  { t, log, own }: { readonly t: Translator; readonly log: Log; readonly own: OwnRefusals },
): Failure {
  const refusal = error instanceof Refusal ? error : refusalOf(error, own);
  if (refusal) return { status: refusal.status, sentence: t(refusal.sentence) };
  if (error instanceof RegisterUnavailable) {
    return { status: UNAVAILABLE, sentence: t(`errors.register.${error.trouble}`) };
  }
  const reference = randomBytes(REFERENCE_BYTES).toString('hex');
  log.error({ err: error, reference }, 'incident');
  return { status: 500, sentence: t('errors.incident', { reference }) };
}

const TOO_LARGE = 413;
const UNAVAILABLE = 503;

function refusalOf(error: unknown, own: OwnRefusals): Refusal | undefined {
  if (!(error instanceof Error) || !('status' in error)) return undefined;
  const { status } = error;
  if (status === TOO_LARGE) return new Refusal(TOO_LARGE, own.tooLarge);
  if (typeof status !== 'number' || status < 400 || status >= 500) return undefined;
  return new Refusal(status, own.badRequest);
}
