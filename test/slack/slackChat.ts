import { capturedMailTransport } from '../../adapters/mail/capturedMailTransport.ts';
import { momentOf } from '../../src/cli/moment.ts';
import type { ManualClock } from '../../src/kernel/clock.ts';
import type { Database } from '../../src/kernel/database.ts';
import type { Group, Person } from '../../src/kernel/directory.ts';
import type { Transport } from '../../src/kernel/outbox/transport.ts';
import { type Chat, NOTHING, type Seen, together } from '../support/chat/chat.ts';
import {
  directMessage,
  mention,
  type NativeGesture,
  pressOfMessage,
  pressOfView,
  submission,
  suggestion,
} from './gestures.ts';
import type { Json, RoomMessage } from './rooms.ts';
import { seenOfBlocks, seenOfView, stateOf } from './seen.ts';
import { carriedBy } from './shown.ts';
import { TEAM } from './webApi.ts';
import { openSlackWorld, type SlackWorld, type SlackWorldOptions } from './world.ts';

/** A message holds no form: the button that opens it. */
const COMPLETE = ['Compléter', 'Complete'];

const userOf = (who: string): string => `U${who.toUpperCase().replaceAll(/[^A-Z0-9]/g, '')}`;
const channelOf = (group: string): string => `C${group.toUpperCase().replaceAll(/[^A-Z0-9]/g, '')}`;

/** Everybody of the directory, in a workspace whose channels are those of the groups. */
export async function openSlackChat(options: SlackWorldOptions = {}): Promise<Chat & SlackWorld> {
  return chatIn(await openSlackWorld({ transports: capturedMail, ...options }));
}

/** They speak in that workspace as well. */
export async function chatIn<World extends SlackWorld>(world: World): Promise<Chat & World> {
  const directory = await world.app.directory();
  await settleIn(world.database, directory.people, directory.groups);
  for (const { email, name } of directory.people) {
    const id = userOf(email);
    world.slack.users.set(id, { id, email, name });
  }
  const people = new People(world);
  return { ...world, ...people.asChat(), incidents: () => incidentsOf(world) };
}

const capturedMail = (database: Database, clock: ManualClock): Transport[] => [
  capturedMailTransport(database, { name: 'Griot', email: 'griot@example.org' }, clock),
];

const incidentsOf = ({ log }: SlackWorld) =>
  log.filter(({ level }) => level === 'error').map(({ data, sentence }) => ({ sentence, data }));

/** They speak in Slack where they spoke on the web, and groups live there. */
async function settleIn(
  { client }: Database,
  people: readonly Person[],
  groups: readonly Group[],
): Promise<void> {
  const transport = 'slack';
  const identities = people.map(({ id, email }) => ({
    transport,
    externalId: `${TEAM}:${userOf(email)}`,
    personId: id,
  }));
  const channels = groups.map(({ id, code }) => ({
    transport,
    externalId: channelOf(code),
    groupId: id,
  }));
  const web = { where: { transport: 'web' } };
  await client.chatIdentity.deleteMany(web);
  await client.channelBinding.deleteMany(web);
  await client.chatIdentity.createMany({ data: identities });
  await client.channelBinding.createMany({ data: channels });
  const data = { version: { increment: 1 } };
  await client.revision.update({ where: { id: 'directory' }, data });
}

class People {
  readonly #world: SlackWorld;
  readonly #last = new Map<string, NativeGesture>();

  constructor(world: SlackWorld) {
    this.#world = world;
  }

  asChat(): Omit<Chat, 'app' | 'database' | 'clock' | 'incidents' | 'close'> {
    return {
      say: (who, line, group) => this.#say(userOf(who), line, group),
      press: (who, label, group) => this.#press(userOf(who), label, group),
      fill: (who, values) => this.#fill(userOf(who), values),
      again: (who) => this.#again(userOf(who)),
      read: async (who, group) => this.#read(userOf(who), group),
      advance: (to) => this.#advance(to),
    };
  }

  async #say(user: string, line: string, group: string | undefined): Promise<Seen> {
    const sent = asSent(line);
    const gesture =
      group === undefined ? directMessage(user, sent) : mention(user, sent, channelOf(group));
    this.#world.slack.rooms.closeView(user);
    return this.#opened(user, await this.#do(user, gesture));
  }

  /** Whoever is shown the button of a form presses it. */
  async #opened(user: string, seen: Seen): Promise<Seen> {
    const label = COMPLETE.find((one) => seen.buttons.includes(one));
    if (label === undefined) return seen;
    return together([seen, await this.#press(user, label, undefined)]);
  }

  /** In the modal before him, else in the conversation, else anywhere he reads. */
  #press(user: string, label: string, group: string | undefined): Promise<Seen> {
    const { rooms } = this.#world.slack;
    const view = rooms.view(user);
    const inView = view && carriedBy(view.view.blocks, label);
    if (view && inView !== undefined) {
      const shown = { ...view.view, id: view.id };
      return this.#do(user, pressOfView(this.#world.slack, user, inView, shown));
    }
    const here = group === undefined ? `D${user}` : channelOf(group);
    const seen = rooms.messages.filter(({ onlyFor }) => onlyFor === undefined || onlyFor === user);
    const byNearness = [
      ...seen.filter(({ channel }) => channel === here).reverse(),
      ...latest(seen),
    ];
    for (const { channel, ts, blocks, onlyFor } of byNearness) {
      const value = carriedBy(blocks, label);
      if (value === undefined) continue;
      const pressed = { user, channel, ts, isEphemeral: onlyFor !== undefined };
      return this.#do(user, pressOfMessage(this.#world.slack, value, pressed));
    }
    throw new Error(`${user} sees no button [${label}]`);
  }

  /** Slack closes the modal, keeps it with its faults, or puts another in its place. */
  async #fill(user: string, values: Readonly<Record<string, string>>): Promise<Seen> {
    const open = this.#world.slack.rooms.view(user);
    if (!open) throw new Error(`no form is before ${user}`);
    const shown = { ...open.view, id: open.id };
    const lookUp = (actionId: string, typed: string) => this.#offered(user, actionId, typed, shown);
    return this.#do(user, submission(user, shown, await stateOf(open.view, values, lookUp)));
  }

  /** What Griot offers in a list to somebody who types that. */
  async #offered(user: string, actionId: string, typed: string, view: Json): Promise<Json[]> {
    const said = await this.#world.deliver(suggestion(user, actionId, typed, view));
    const { options } = Object(said);
    this.#world.slack.judgeOptions(options);
    return options;
  }

  #again(user: string): Promise<Seen> {
    const gesture = this.#last.get(user);
    if (!gesture) throw new Error(`${user} has done nothing yet`);
    return this.#do(user, gesture, true);
  }

  async #do(user: string, gesture: NativeGesture, isAgain = false): Promise<Seen> {
    const { rooms } = this.#world.slack;
    const before = rooms.now;
    this.#last.set(user, gesture);
    const said = await this.#world.deliver(gesture, isAgain);
    if (said) this.#acknowledged(user, gesture, said);
    else if (isSubmission(gesture)) rooms.closeView(user);
    await this.#world.settled();
    return this.#since(user, before);
  }

  #acknowledged(user: string, { origin }: NativeGesture, said: Json): void {
    const { slack } = this.#world;
    if (origin) slack.acknowledge(origin, JSON.stringify(said));
    const { response_action, errors, view } = Object(said);
    if (response_action === 'errors') slack.rooms.changeView(user, { errors });
    if (response_action !== 'update') return;
    slack.judgeView(view);
    slack.rooms.changeView(user, { view });
  }

  /** What has come before him since. */
  #since(user: string, before: number): Seen {
    const { rooms } = this.#world.slack;
    const messages = rooms.messages
      .filter(({ at, onlyFor }) => at > before && (onlyFor === undefined || onlyFor === user))
      .map(({ blocks }) => seenOfBlocks(blocks));
    const view = rooms.view(user);
    const modal = view && view.at > before ? [seenOfView(view.view, view.errors)] : [];
    const seen = [...messages, ...modal];
    return seen.length > 0 ? together(seen) : NOTHING;
  }

  #read(user: string, group: string | undefined): readonly Seen[] {
    const channel = group === undefined ? `D${user}` : channelOf(group);
    return this.#world.slack.rooms.seenBy(user, channel).map(({ blocks }) => seenOfBlocks(blocks));
  }

  async #advance(to: string | undefined): Promise<void> {
    const { app, clock } = this.#world;
    if (to !== undefined) clock.set(momentOf(to).toInstant());
    await app.runJobs();
    await app.dispatch();
  }
}

/** As Slack sends what somebody types. */
const asSent = (line: string): string =>
  line.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const latest = (messages: readonly RoomMessage[]): RoomMessage[] =>
  [...messages].sort((one, other) => other.at - one.at);

const isSubmission = ({ payload }: NativeGesture): boolean => payload.type === 'view_submission';
