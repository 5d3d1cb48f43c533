import {
  Blocked,
  PermanentFailure,
  RetryAfter,
  Unconfirmed,
  Unreachable,
} from '../../src/kernel/outbox/transport.ts';

/** Nobody can be written to until the administrator mends it. */
const NO_WAY_IN = new Set([
  'invalid_auth',
  'not_authed',
  'not_allowed_token_type',
  'token_revoked',
  'token_expired',
  'missing_scope',
  'org_login_required',
  'team_access_not_granted',
  'accesslimited',
  'ekm_access_denied',
  'two_factor_setup_required',
]);

/** That user is not reached by Slack any more. */
const GONE = new Set(['user_not_found', 'user_not_visible', 'user_disabled', 'cannot_dm_bot']);

/** Slack's own troubles, or ours with it: they pass. */
const PASSING = new Set([
  'internal_error',
  'fatal_error',
  'service_unavailable',
  'request_timeout',
  'team_added_to_org',
  'external_channel_migrating',
  'message_limit_exceeded',
]);

/** Slack's codes are words; the page of a proxy that answers in its stead is none. */
const CODE = /^[a-z]\w{0,99}$/i;

/** The error code of an answer `{ok: false, error}`; undefined when Slack did not answer so. */
export function slackCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('data' in error)) return undefined;
  const { data } = error;
  const known = typeof data === 'object' && data !== null && 'error' in data;
  return known && typeof data.error === 'string' && CODE.test(data.error) ? data.error : undefined;
}

/** How long to wait where Slack asks to, and does not say for how long. */
const UNSAID_SECONDS = 30;

/** Its library says so in words alone. */
const UNSAID = /^Retry header did not contain a valid timeout/;

/** How long Slack asks to wait. */
function secondsToWait(error: unknown): number | undefined {
  if (!(error instanceof Error)) return undefined;
  if ('retryAfter' in error && typeof error.retryAfter === 'number') return error.retryAfter;
  const code = slackCode(error);
  const isUnsaid = code === 'ratelimited' || code === 'rate_limited' || UNSAID.test(error.message);
  return isUnsaid ? UNSAID_SECONDS : undefined;
}

/** What answered is not Slack: its library takes whatever it is for an error of Slack's. */
export const isForeign = (error: Error): boolean =>
  'code' in error && error.code === 'slack_webapi_platform_error' && slackCode(error) === undefined;

/** Slack did not answer, or something else went wrong, which is this message's own affair. */
function withoutAnswer(error: unknown): Error {
  if (!(error instanceof Error)) return new Error(String(error));
  if (isForeign(error)) return new Unreachable('the answer is not Slack’s', { cause: error });
  const lost = 'code' in error && error.code === 'slack_webapi_request_error';
  const down = 'statusCode' in error && Number(error.statusCode) >= 500;
  return lost || down ? new Unreachable(error.message, { cause: error }) : error;
}

/** What a failure of the Web API means for the outbox. */
export function failureOf(error: unknown): Error {
  if (error instanceof PermanentFailure || error instanceof Unconfirmed) return error;
  const seconds = secondsToWait(error);
  if (seconds !== undefined) return new RetryAfter(seconds, 'ratelimited');
  const code = slackCode(error);
  if (code === undefined) return withoutAnswer(error);
  if (NO_WAY_IN.has(code)) return new Unreachable(code, { cause: error });
  if (PASSING.has(code)) return new Error(code, { cause: error });
  return new (GONE.has(code) ? Blocked : PermanentFailure)(code, { cause: error });
}

/** In seconds: a page that Slack has not taken is not pressed on it at once. */
const SOONEST = 1;

/** After how many seconds what has failed is worth trying again; undefined: it would fail again. */
export function secondsBeforeAgain(error: unknown): number | undefined {
  const failure = failureOf(error);
  if (failure instanceof RetryAfter) return Math.max(failure.seconds, SOONEST);
  return failure instanceof PermanentFailure ? undefined : UNSAID_SECONDS;
}
