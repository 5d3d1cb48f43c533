import { capturedMailTransport } from '../../adapters/mail/capturedMailTransport.ts';
import { momentOf } from '../../src/cli/moment.ts';
import type { ManualClock } from '../../src/kernel/clock.ts';
import type { Database } from '../../src/kernel/database.ts';
import type { Group, Person } from '../../src/kernel/directory.ts';
import type { Transport } from '../../src/kernel/outbox/transport.ts';
import { type Chat, NOTHING, ordinary, type Seen, together } from '../support/chat/chat.ts';
import {
  channelOf,
  inChannel,
  mention,
  message,
  personalOf,
  press,
  type Speaker,
  speakerOf,
} from './activities.ts';
import { TENANT } from './double.ts';
import type { Json, RoomMessage } from './rooms.ts';
import { actionsOf, filledIn, refreshOf, seenOfCard } from './seen.ts';
import { openTeamsWorld, type TeamsWorld, type TeamsWorldOptions } from './world.ts';

/** Everybody of the directory, in a team whose channels are those of the groups. */
export async function openTeamsChat(options: TeamsWorldOptions = {}): Promise<Chat & TeamsWorld> {
  return chatIn(await openTeamsWorld({ transports: capturedMail, ...options }));
}

/** They speak in that team as well. */
export async function chatIn<World extends TeamsWorld>(world: World): Promise<Chat & World> {
  const directory = await world.app.directory();
  await settleIn(world, directory.people, directory.groups);
  const people = new People(world);
  const close = async (): Promise<void> => {
    await world.close();
    const [fault] = world.teams.faults;
    if (fault !== undefined) throw new Error(`a card that Teams would refuse: ${fault}`);
  };
  return { ...world, ...people.asChat(), close, incidents: () => incidentsOf(world) };
}

const capturedMail = (database: Database, clock: ManualClock): Transport[] => [
  capturedMailTransport(database, { name: 'Griot', email: 'griot@example.org' }, clock),
];

const incidentsOf = ({ log }: TeamsWorld) =>
  log.filter(({ level }) => level === 'error').map(({ data, sentence }) => ({ sentence, data }));

/** They speak in Teams where they spoke on the web, and groups live there. */
async function settleIn(
  { database: { client }, teams }: TeamsWorld,
  people: readonly Person[],
  groups: readonly Group[],
): Promise<void> {
  const transport = 'teams';
  const speakers = people.map(({ id, email, name }) => ({ ...speakerOf(email, name), person: id }));
  const common = { serviceUrl: teams.serviceUrl, tenantId: TENANT };
  const web = { where: { transport: 'web' } };
  await client.chatIdentity.deleteMany(web);
  await client.channelBinding.deleteMany(web);
  await client.chatIdentity.createMany({
    data: speakers.map(({ aadObjectId, person }) => ({
      transport,
      externalId: aadObjectId,
      personId: person,
    })),
  });
  await client.channelBinding.createMany({
    data: groups.map(({ id, code }) => ({ transport, externalId: channelOf(code), groupId: id })),
  });
  await client.teamsReference.createMany({
    data: [
      ...people.map(({ email }) => {
        const { id: userId, aadObjectId: externalId } = speakerOf(email);
        return { externalId, userId, conversationId: personalOf({ id: userId }), ...common };
      }),
      ...groups.map(({ code }) => {
        const channel = channelOf(code);
        return { externalId: channel, conversationId: channel, teamId: 'team-seg', ...common };
      }),
    ],
  });
  for (const { email, name } of people) {
    const { id } = speakerOf(email);
    teams.members.set(id, { id, name, email, tenantId: TENANT, userRole: 'user' });
  }
  const data = { version: { increment: 1 } };
  await client.revision.update({ where: { id: 'directory' }, data });
}

/** What somebody sees of a message, and since when. */
interface Shown {
  readonly message: RoomMessage;
  readonly card: Json;
  readonly at: number;
}

class People {
  readonly #world: TeamsWorld;
  readonly #last = new Map<string, Json>();

  constructor(world: TeamsWorld) {
    this.#world = world;
  }

  asChat(): Omit<Chat, 'app' | 'database' | 'clock' | 'incidents' | 'close'> {
    return {
      say: (who, line, group) => this.#say(speakerOf(who), line, group),
      press: (who, label, group) => this.#press(speakerOf(who), label, group),
      fill: (who, values) => this.#fill(speakerOf(who), values),
      again: (who) => this.#again(speakerOf(who)),
      read: async (who, group) => {
        const shown = await this.#shown(speakerOf(who), roomFor(speakerOf(who), group));
        return shown.map(({ card }) => seenOfCard(card));
      },
      advance: (to) => this.#advance(to),
    };
  }

  #say(who: Speaker, line: string, group: string | undefined): Promise<Seen> {
    const id = this.#world.teams.rooms.newId();
    const activity =
      group === undefined
        ? message(who, id, line)
        : mention(who, id, line, inChannel(channelOf(group), id));
    return this.#do(who, activity);
  }

  /** In the conversation, else anywhere he reads, the latest first. */
  async #press(who: Speaker, label: string, group: string | undefined): Promise<Seen> {
    const here = await this.#shown(who, roomFor(who, group));
    const anywhere = await this.#shown(who);
    for (const { message: pressed, card } of [...latest(here), ...latest(anywhere)]) {
      const action = actionsOf(card).find(({ title }) => ordinary(String(title)) === label);
      if (action) return this.#execute(who, pressed, action, {});
    }
    throw new Error(`${who.name} sees no button [${label}]`);
  }

  async #fill(who: Speaker, values: Readonly<Record<string, string>>): Promise<Seen> {
    for (const { message: shown, card } of latest(await this.#shown(who))) {
      const action = actionsOf(card).find(({ verb }) => verb === 'submit');
      if (action) return this.#execute(who, shown, action, filledIn(card, values));
    }
    throw new Error(`no form is before ${who.name}`);
  }

  #execute(who: Speaker, pressed: RoomMessage, { verb, data }: Json, inputs: Json): Promise<Seen> {
    const id = `f:${this.#world.teams.rooms.newId()}`;
    const all = { ...inputs, ...Object(data) };
    return this.#do(who, press(who, id, pressed, { verb, data: all }));
  }

  #again(who: Speaker): Promise<Seen> {
    const last = this.#last.get(who.id);
    if (!last) throw new Error(`${who.name} has done nothing yet`);
    return this.#do(who, last);
  }

  async #do(who: Speaker, activity: Json): Promise<Seen> {
    const before = this.#world.teams.rooms.now;
    this.#last.set(who.id, activity);
    await this.#deliver(who, activity);
    const since = (await this.#shown(who)).filter(({ at }) => at > before);
    return since.length > 0 ? together(since.map(({ card }) => seenOfCard(card))) : NOTHING;
  }

  /** What a press is answered with is shown to whoever pressed, in the place of the card. */
  async #deliver(who: Speaker, activity: Json): Promise<void> {
    const { teams, post } = this.#world;
    const response = await post(activity);
    if (response.status !== 200) throw new Error(`Griot answers ${response.status}`);
    const body = await response.text();
    if (activity.type !== 'invoke') return;
    const { type, value } = JSON.parse(body);
    // Teams takes an empty word for no answer, and delivers the press again.
    if (value === '') teams.faults.push('an empty answer to a press');
    if (type !== 'application/vnd.microsoft.card.adaptive') return;
    teams.judge(value);
    const pressed = teams.rooms.messages.find(({ id }) => id === activity.replyToId);
    if (pressed) teams.rooms.show(pressed, who.id, value);
  }

  /** What he sees, the oldest first: his client asks for what is for him alone. */
  async #shown(who: Speaker, room?: string): Promise<readonly Shown[]> {
    const { rooms } = this.#world.teams;
    const own = personalOf(who);
    const readable = () =>
      rooms.messages.filter((one) =>
        room === undefined ? one.room === own || !one.room.startsWith('a:') : one.room === room,
      );
    for (const one of readable()) await this.#refreshed(who, one);
    return readable().map((one) => {
      const view = one.views.get(who.id);
      return { message: one, card: view?.card ?? one.card, at: view?.at ?? one.at };
    });
  }

  async #refreshed(who: Speaker, shown: RoomMessage): Promise<void> {
    const { userIds, action } = refreshOf(shown.card);
    const asks = Array.isArray(userIds) && userIds.includes(who.id) && !shown.views.has(who.id);
    if (!asks) return;
    const id = `f:${this.#world.teams.rooms.newId()}`;
    const wish = { verb: action.verb, data: Object(action.data), trigger: 'automatic' };
    await this.#deliver(who, press(who, id, shown, wish));
  }

  async #advance(to: string | undefined): Promise<void> {
    const { app, clock } = this.#world;
    if (to !== undefined) clock.set(momentOf(to).toInstant());
    await app.runJobs();
    await app.dispatch();
  }
}

const roomFor = (who: Speaker, group: string | undefined): string =>
  group === undefined ? personalOf(who) : channelOf(group);

const latest = (shown: readonly Shown[]): Shown[] =>
  [...shown].sort((one, other) => other.at - one.at);
