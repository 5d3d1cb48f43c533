import { isValidSlackRequest } from '@slack/bolt';
import type { Clock } from '../../../src/kernel/clock.ts';
import { Seen } from '../../../src/kernel/seen.ts';

/** Slack's own rule: what is older is refused. */
const FRESH_SECONDS = 300;
/** More than what arrives in the time during which a request is fresh. */
const MOST_REMEMBERED = 100_000;

/** What a request says of itself. */
export interface SignedRequest {
  readonly signature: string | undefined;
  /** Seconds since 1970, as text. */
  readonly timestamp: string | undefined;
  readonly body: string;
}

/** `other clock`: signed by Slack, at an hour that is not this machine's, unless somebody sends an old one again. */
export type Verdict = 'genuine' | 'bad signature' | 'stale timestamp' | 'other clock' | 'replayed';

/**
 * Tells the requests that Slack has just signed from all others.
 * Source: docs.slack.dev, « Verifying requests from Slack ».
 */
export class SignatureCheck {
  readonly #secret: string;
  readonly #clock: Clock;
  readonly #seen = new Seen(MOST_REMEMBERED);

  constructor(secret: string, clock: Clock) {
    this.#secret = secret;
    this.#clock = clock;
  }

  judge({ signature, timestamp, body }: SignedRequest): Verdict {
    if (signature === undefined || !/^\d{1,12}$/.test(timestamp ?? '')) return 'bad signature';
    const seconds = Number(timestamp);
    const headers = { 'x-slack-signature': signature, 'x-slack-request-timestamp': seconds };
    const isSigned = isValidSlackRequest({
      signingSecret: this.#secret,
      body,
      headers,
      nowMilliseconds: seconds * 1_000,
    });
    const now = this.#clock.now().epochMilliseconds;
    const isFresh = Math.abs(now / 1_000 - seconds) <= FRESH_SECONDS;
    if (!isFresh) return isSigned ? 'other clock' : 'stale timestamp';
    if (!isSigned) return 'bad signature';
    // A redelivery is signed anew; the very same request is somebody else's copy of it.
    return this.#seen.admit(signature) ? 'genuine' : 'replayed';
  }
}
