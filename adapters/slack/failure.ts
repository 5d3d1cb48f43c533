import {
  Blocked,
  PermanentFailure,
  RetryAfter,
  Unreachable,
} from '../../src/kernel/outbox/transport.ts';

/** Nobody can be written to until the administrator mends it. */
const NO_WAY_IN = new Set([
  'invalid_auth',
  'not_authed',
  'token_revoked',
  'token_expired',
  'missing_scope',
  'no_permission',
  'org_login_required',
  'team_access_not_granted',
  'accesslimited',
]);

/** That user is not reached by Slack any more. */
const GONE = new Set(['user_not_found', 'user_disabled', 'cannot_dm_bot', 'messages_tab_disabled']);

/** Slack's own troubles, or ours with it: they pass. */
const PASSING = new Set([
  'internal_error',
  'fatal_error',
  'service_unavailable',
  'request_timeout',
  'team_added_to_org',
]);

/** The error code of an answer `{ok: false, error}`; undefined when Slack did not answer so. */
export function slackCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('data' in error)) return undefined;
  const { data } = error;
  const known = typeof data === 'object' && data !== null && 'error' in data;
  return known && typeof data.error === 'string' ? data.error : undefined;
}

/** How long Slack asks to wait. */
export const secondsToWait = (error: unknown): number | undefined =>
  error instanceof Error && 'retryAfter' in error && typeof error.retryAfter === 'number'
    ? error.retryAfter
    : undefined;

/** Slack did not answer, or something else went wrong, which is this message's own affair. */
function withoutAnswer(error: unknown): Error {
  if (!(error instanceof Error)) return new Error(String(error));
  const lost = 'code' in error && error.code === 'slack_webapi_request_error';
  const down = 'statusCode' in error && Number(error.statusCode) >= 500;
  return lost || down ? new Unreachable(error.message, { cause: error }) : error;
}

/** What a failure of the Web API means for the outbox. */
export function failureOf(error: unknown): Error {
  if (error instanceof PermanentFailure) return error;
  const seconds = secondsToWait(error);
  if (seconds !== undefined) return new RetryAfter(seconds, 'ratelimited');
  const code = slackCode(error);
  if (code === undefined) return withoutAnswer(error);
  if (NO_WAY_IN.has(code)) return new Unreachable(code, { cause: error });
  if (code === 'ratelimited' || code === 'rate_limited') return new RetryAfter(30, code);
  if (PASSING.has(code)) return new Error(code, { cause: error });
  return new (GONE.has(code) ? Blocked : PermanentFailure)(code, { cause: error });
}
