import type { App } from '../../../src/app.ts';
import { identityOf, TRANSPORT } from '../names.ts';
import type { People } from '../people.ts';
import type { Workspace } from '../workspace.ts';
import type { NameOf } from './spoken.ts';

export interface MentionedDeps {
  readonly app: Pick<App, 'directory'>;
  /** Whom the directory does not know by his account: what Slack says of him, if it does so at once. */
  readonly colleagues: Pick<People, 'profile'>;
  readonly workspace: Pick<Workspace, 'id' | 'user'>;
}

const MENTION = /<@(\w+)/g;

/**
 * The names of the users mentioned in a text: as the directory has them, also when Slack vouches for an
 * address of theirs, or else as the workspace does.
 * @param before what is done before Slack is asked anything
 */
export async function namesIn(
  { app, colleagues, workspace }: MentionedDeps,
  team: string,
  text: string,
  before: () => Promise<void> = async () => undefined,
): Promise<NameOf> {
  const users = new Set([...text.matchAll(MENTION)].flatMap(([, user]) => user ?? []));
  if (users.size === 0) return () => undefined;
  const directory = await app.directory();
  const names = new Map<string, string>();
  const unknown: string[] = [];
  for (const user of users) {
    const externalId = identityOf(team, user);
    const known = directory.personByIdentity({ transport: TRANSPORT, externalId });
    if (known) names.set(user, known.name);
    else unknown.push(user);
  }
  if (unknown.length > 0) await before();
  const bot = unknown.length > 0 ? await workspace.user() : '';
  const ask = async (user: string): Promise<void> => {
    const profile = await colleagues.profile(user, team, await workspace.id());
    if (!profile) return;
    const { verifiedEmail, name } = profile;
    const person = verifiedEmail ? directory.personByEmail(verifiedEmail) : undefined;
    names.set(user, person?.name ?? name);
  };
  await Promise.all(unknown.filter((user) => user !== bot).map(ask));
  return (user) => names.get(user);
}
