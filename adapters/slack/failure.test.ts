import { expect, it } from 'vitest';
import { secondsBeforeAgain } from './failure.ts';

/** As Slack's library throws them. */
const rateLimited = (retryAfter: number): Error => Object.assign(new Error('429'), { retryAfter });
const answered = (error: string): Error =>
  Object.assign(new Error('An API error occurred'), {
    code: 'slack_webapi_platform_error',
    data: { ok: false, error },
  });
const down = Object.assign(new Error('503'), { statusCode: 503 });

it.each([
  ['Slack says when', rateLimited(12), 12],
  ['Slack says at once, which is not pressed on it', rateLimited(0), 1],
  ['Slack says to wait without saying how long', answered('ratelimited'), 30],
  ['Slack is down', down, 30],
  ['the connection was cut', new TypeError('terminated'), 30],
  ['a proxy answers in its place', answered('<html>Connexion</html>'), 30],
  ['the token is refused, until it is mended', answered('token_revoked'), 30],
  ['Slack refuses it for good', answered('not_enabled'), undefined],
])('what has failed is tried again in time: %s', (_when, error, seconds) => {
  expect(secondsBeforeAgain(error)).toBe(seconds);
});
