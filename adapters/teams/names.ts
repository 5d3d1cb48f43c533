/** Teams' name in identities, channel bindings, outbox and audit; a person is named by his id in his directory (Entra). */
export const TRANSPORT = 'teams';

/** The Bot Framework's name of Teams. */
export const CHANNEL = 'msteams';

/** Where Teams posts everything. */
export const ENDPOINT = '/api/messages';

/** A posted message: its conversation and its activity, which names it there. */
export interface Posted {
  readonly conversation: string;
  readonly activity: string;
}

const BETWEEN = '|';

export const postedId = ({ conversation, activity }: Posted): string =>
  conversation + BETWEEN + activity;

export function readPostedId(id: string): Posted {
  const at = id.lastIndexOf(BETWEEN);
  return { conversation: id.slice(0, at), activity: id.slice(at + 1) };
}
