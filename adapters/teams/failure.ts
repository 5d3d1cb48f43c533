import {
  Blocked,
  PermanentFailure,
  RetryAfter,
  Unconfirmed,
  Unreachable,
} from '../../src/kernel/outbox/transport.ts';
import { TeamsRefusal, TeamsSilence } from './connectorHttp.ts';

/** Seconds, when Teams asks to wait without saying how long. */
const WAIT_SECONDS = 30;

/** Said by what stands between, or by what broke on the way: the message may have been posted. */
const UNSURE = new Set([500, 502, 504]);

/** What a refusal of Teams means for the outbox. */
export function failureOf(error: unknown): Error {
  if (!(error instanceof TeamsRefusal)) return withoutAnswer(error);
  const { status, message } = error;
  if (status === 429) return new RetryAfter(error.retryAfter ?? WAIT_SECONDS, message);
  if (UNSURE.has(status)) return new Unconfirmed(message, { cause: error });
  // Griot's own credentials: until the administrator mends them, nobody is written to.
  if (status === 401) return new Unreachable(message, { cause: error });
  // He has blocked Griot or never installed it; or Griot is no longer in that team.
  if (status === 403 || status === 404) return new Blocked(message, { cause: error });
  // 412: two messages of one conversation crossed; it passes.
  if (status === 408 || status === 412) return new Error(message, { cause: error });
  if (status >= 500) return new Unreachable(message, { cause: error });
  return new PermanentFailure(message, { cause: error });
}

/** Teams or Entra does not answer, or refuses Griot's credentials. */
function withoutAnswer(error: unknown): Error {
  if (!(error instanceof Error)) return new Error(String(error));
  if (error instanceof PermanentFailure) return error;
  if (error instanceof TeamsSilence) return new Unconfirmed(error.message, { cause: error });
  return new Unreachable(reasonOf(error), { cause: error });
}

/** What kind of failure it was: never what somebody wrote. */
export const reasonOf = (error: unknown): string =>
  error instanceof Error ? error.message.slice(0, 200) : 'unknown';

/** What was posted is there no more. */
export const isGone = (error: unknown): boolean =>
  error instanceof TeamsRefusal && (error.status === 404 || error.status === 410);
