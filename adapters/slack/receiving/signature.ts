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

export type Verdict = 'genuine' | 'bad signature' | 'stale timestamp' | 'replayed';

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
    const now = this.#clock.now().epochMilliseconds;
    const headers = { 'x-slack-signature': signature, 'x-slack-request-timestamp': seconds };
    const { signingSecret, nowMilliseconds } = {
      signingSecret: this.#secret,
      nowMilliseconds: now,
    };
    if (Math.abs(now / 1000 - seconds) > FRESH_SECONDS) return 'stale timestamp';
    if (!isValidSlackRequest({ signingSecret, body, headers, nowMilliseconds })) {
      return 'bad signature';
    }
    // A redelivery is signed anew; the very same request is somebody else's copy of it.
    return this.#seen.admit(signature) ? 'genuine' : 'replayed';
  }
}
