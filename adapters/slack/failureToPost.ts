import { Unconfirmed } from '../../src/kernel/outbox/transport.ts';
import { failureOf, slackCode } from './failure.ts';
import { reasonOf } from './reason.ts';

/** By which Slack says that it may have done it all the same; or whatever stands between, by a status. */
const UNSURE = new Set<unknown>(['internal_error', 'fatal_error', 500, 502, 504]);

/** How a line breaks that was there. */
const BROKEN = new Set<unknown>(['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET']);

/** What a failure to post means: posted again and again, what has arrived each time would be there as often. */
export function failureToPost(error: unknown): Error {
  const { original = error, statusCode } = Object(error);
  const { name, cause } = Object(original);
  const wasAsked = name === 'TimeoutError' || BROKEN.has(Object(cause).code);
  const isUnsure = wasAsked || UNSURE.has(statusCode) || UNSURE.has(slackCode(error));
  return isUnsure ? new Unconfirmed(reasonOf(error), { cause: error }) : failureOf(error);
}
