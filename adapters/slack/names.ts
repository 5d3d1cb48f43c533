/** Slack's name in identities, channel bindings, outbox and audit. */
export const TRANSPORT = 'slack';

/** A user as identities know him: an id means nothing outside of its workspace. */
export const identityOf = (team: string, user: string): string => `${team}:${user}`;

/** The user's id, as the Web API wants it. */
export const userOf = (identity: string): string => identity.slice(identity.indexOf(':') + 1);

/** A posted message: its channel and its `ts`, which names it there. */
export interface Posted {
  readonly channel: string;
  readonly ts: string;
}

export const postedId = ({ channel, ts }: Posted): string => `${channel}:${ts}`;

export function readPostedId(id: string): Posted {
  const at = id.indexOf(':');
  return { channel: id.slice(0, at), ts: id.slice(at + 1) };
}
