import type { Activity } from 'botbuilder';
import type { TeamsReference } from '../../prisma/client/client.ts';
import { type Database, RegisterUnavailable } from '../../src/kernel/database.ts';
import { inOneStatement } from '../../src/kernel/oneStatement.ts';
import { channelOf, identityOf, isPersonal, teamOf, tenantOf } from './payloads.ts';

type Kept = Omit<TeamsReference, 'externalId'>;

/** What is known in this process to be kept already. */
const MOST_KNOWN = 5_000;

/**
 * Where Teams lets Griot write first, kept in the register: it cannot be asked for. Only what a
 * token has vouched for comes here.
 */
export class References {
  readonly #database: Database;
  readonly #known = new Map<string, string>();

  constructor(database: Database) {
    this.#database = database;
  }

  /**
   * Keeps where an activity comes from: its conversation, and the person. While nothing can be written it is for the
   * next time: the answer to whoever speaks says why nothing is done.
   */
  async keep(activity: Activity): Promise<void> {
    try {
      await this.#keep(activity);
    } catch (error) {
      if (!(error instanceof RegisterUnavailable)) throw error;
    }
  }

  async #keep(activity: Activity): Promise<void> {
    const { serviceUrl, from, conversation } = activity;
    const common = { serviceUrl, tenantId: tenantOf(activity) ?? null };
    const channel = channelOf(activity);
    if (channel !== undefined) {
      const teamId = teamOf(activity) ?? null;
      await this.#put(channel, { ...common, conversationId: channel, userId: null, teamId });
    }
    const alone = isPersonal(activity) ? { conversationId: conversation.id } : {};
    await this.#put(identityOf(activity), { ...common, userId: from.id, teamId: null, ...alone });
  }

  /** The conversation with a person, once it is known. */
  async opened(externalId: string, conversationId: string): Promise<void> {
    this.#known.delete(externalId);
    const where = { externalId };
    await inOneStatement(this.#database, (db) =>
      db.teamsReference.updateMany({ where, data: { conversationId } }),
    );
  }

  async of(externalId: string): Promise<TeamsReference | null> {
    const found = await this.#database.client.teamsReference.findUnique({ where: { externalId } });
    // Forgotten with whoever has left: should he come back, it is kept anew.
    if (!found) this.#known.delete(externalId);
    return found;
  }

  /** Griot is there no more. */
  async forget(externalId: string): Promise<void> {
    this.#known.delete(externalId);
    await inOneStatement(this.#database, (db) =>
      db.teamsReference.deleteMany({ where: { externalId } }),
    );
  }

  /** The ids in their directory of people whom Teams names by its own. */
  async identitiesOf(userIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const where = { userId: { in: [...userIds] } };
    const rows = await this.#database.client.teamsReference.findMany({ where });
    return new Map(
      rows.flatMap(({ userId, externalId }) => (userId ? [[userId, externalId]] : [])),
    );
  }

  /** Where Teams leaves out somebody's id in his directory, it is the one that it gave before. */
  async complete({ from }: Activity): Promise<void> {
    if (from.aadObjectId !== undefined) return;
    const given = (await this.identitiesOf([from.id])).get(from.id);
    if (given !== undefined) from.aadObjectId = given;
  }

  /** The channels of a team in which Griot has been. */
  async channelsOf(teamId: string): Promise<string[]> {
    const rows = await this.#database.client.teamsReference.findMany({ where: { teamId } });
    return rows.map(({ externalId }) => externalId);
  }

  /** Without a conversation of his own, that of somebody met in a channel stays as it is. */
  async #put(externalId: string, kept: Omit<Kept, 'conversationId'> & Partial<Kept>) {
    const state = JSON.stringify(kept);
    if (this.#known.get(externalId) === state) return;
    const create = { externalId, ...kept };
    const where = { externalId };
    await inOneStatement(this.#database, (db) =>
      db.teamsReference.upsert({ where, create, update: kept }),
    );
    if (this.#known.size >= MOST_KNOWN) this.#known.clear();
    this.#known.set(externalId, state);
  }
}
