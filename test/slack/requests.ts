import { createHmac } from 'node:crypto';
import type { ManualClock } from '../../src/kernel/clock.ts';
import * as gestures from './gestures.ts';
import type { Json, Origin } from './rooms.ts';
import type { SlackWorld } from './world.ts';

export const SECRET = 'un-secret-de-signature';

const FORM = 'application/x-www-form-urlencoded';

/** A request as Slack sends it, or as somebody would have it believed. */
export interface Request {
  readonly body: string;
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly timestamp?: number;
  readonly secret?: string;
  /** Of a slash command: where what its acknowledgement says is shown. */
  readonly origin?: Origin;
}

/** Signed as Slack signs, unless it says otherwise. */
export function signed(request: Request, clock: ManualClock): RequestInit {
  const { body, type = FORM, headers = {}, secret = SECRET } = request;
  const timestamp = request.timestamp ?? Math.floor(clock.now().epochMilliseconds / 1000);
  const hmac = createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex');
  return {
    method: 'POST',
    body,
    headers: {
      'content-type': type,
      'x-slack-request-timestamp': String(timestamp),
      'x-slack-signature': `v0=${hmac}`,
      ...headers,
    },
  };
}

/** As Slack posts it. */
export function requestOf({ type, payload, origin }: gestures.NativeGesture): Request {
  if (type === 'events_api') return { body: JSON.stringify(payload), type: 'application/json' };
  if (type === 'interactive') {
    return { body: new URLSearchParams({ payload: JSON.stringify(payload) }).toString() };
  }
  const fields = Object.entries(payload).map(([name, value]) => [name, String(value)]);
  const body = new URLSearchParams(Object.fromEntries(fields)).toString();
  return { body, ...(origin ? { origin } : {}) };
}

/** `/gec planifier …`, typed in that channel (`D…`: alone with Griot). */
export const commandRequest = (
  { slack }: SlackWorld,
  user: string,
  line: string,
  channel?: string,
): Request => requestOf(gestures.slashCommand(slack, user, line, channel));

export const eventRequest = (told: Json, id?: string): Request =>
  requestOf(gestures.event(told, id));

/** A message to Griot alone. */
export const directMessage = (user: string, text: string, id?: string): Request =>
  requestOf(gestures.directMessage(user, text, id));

/** A gesture of the interface: a press, a submission, a shortcut. */
export const interaction = (payload: Json): Request => requestOf(gestures.interactive(payload));

/** A button pressed in a message. */
export function pressRequest(
  { slack }: SlackWorld,
  user: string,
  value: string,
  where: { readonly channel?: string; readonly ephemeral?: boolean } = {},
): Request {
  const { channel = `D${user}`, ephemeral = false } = where;
  return requestOf(
    gestures.pressOfMessage(slack, value, { user, channel, isEphemeral: ephemeral }),
  );
}

/** The modal that was opened, submitted with these values. */
export function submitRequest(
  user: string,
  view: unknown,
  values: Readonly<Record<string, string>>,
): Request {
  const state = Object.entries(values).map(([name, value]) => [
    `field:${name}`,
    { value: { type: 'plain_text_input', value } },
  ]);
  const shown = { ...Object.fromEntries(Object.entries(view ?? {})), id: 'V1' };
  return requestOf(gestures.submission(user, shown, Object.fromEntries(state)));
}
