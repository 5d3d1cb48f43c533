import type { webApi } from '@slack/bolt';
import type { Clock } from '../../src/kernel/clock.ts';
import type { Profile } from '../../src/kernel/incoming.ts';
import type { Log } from '../../src/kernel/log.ts';
import { slackCode } from './failure.ts';

type User = NonNullable<webApi.UsersInfoResponse['user']>;

const KEPT_MS = 10 * 60_000;
const MOST_KEPT = 1_000;

/** A guest of the workspace, or somebody of another. */
function isGuest(user: User, team: string, home: string): boolean {
  const outsider =
    user.is_restricted || user.is_ultra_restricted || user.is_stranger || user.is_bot;
  return outsider === true || team !== home || !isMemberOf(home, user);
}

/** In an organisation of several workspaces Slack may not say which is his, but lists them all. */
const isMemberOf = (workspace: string, { team_id, enterprise_user }: User): boolean =>
  team_id === workspace || enterprise_user?.teams?.includes(workspace) === true;

/** Whom Slack vouches for by his address: full members of the workspace, and nobody else. */
function verifiedEmail(user: User): string | undefined {
  const confirmed = user.is_email_confirmed === true && user.deleted !== true;
  return confirmed ? user.profile?.email : undefined;
}

/** What Slack says of the users whom the directory does not know. */
export class People {
  readonly #client: webApi.WebClient;
  readonly #clock: Clock;
  readonly #log: Log;
  readonly #kept = new Map<string, { readonly until: number; readonly profile: Profile }>();

  constructor(client: webApi.WebClient, clock: Clock, log: Log) {
    this.#client = client;
    this.#clock = clock;
    this.#log = log;
  }

  /**
   * @param team the workspace the user belongs to
   * @param home Griot's own
   * @returns undefined while Slack does not answer: nothing is decided on it
   */
  async profile(user: string, team: string, home: string): Promise<Profile | undefined> {
    const now = this.#clock.now().epochMilliseconds;
    const kept = this.#kept.get(user);
    if (kept && kept.until > now) return kept.profile;
    const found = await this.#ask(user);
    if (!found) return undefined;
    const name = found.profile?.real_name || found.real_name || found.name || user;
    const email = verifiedEmail(found);
    const profile: Profile = isGuest(found, team, home)
      ? { name, guest: true }
      : { name, ...(email === undefined ? {} : { verifiedEmail: email }) };
    if (this.#kept.size >= MOST_KEPT) this.#kept.clear();
    this.#kept.set(user, { until: now + KEPT_MS, profile });
    return profile;
  }

  async #ask(user: string): Promise<User | undefined> {
    try {
      return (await this.#client.users.info({ user })).user;
    } catch (error) {
      const reason = slackCode(error) ?? 'no answer';
      this.#log.warn({ reason }, 'slack: who a newcomer is could not be asked');
      return undefined;
    }
  }
}
