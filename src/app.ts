import { type YearReader, yearReader } from './annual/printing/reader.ts';
import { commands } from './commands.ts';
import { leaveChat } from './directory/leaving.ts';
import { closeAccount } from './directory/linking/closing.ts';
import { meetWithoutChat, welcomerOf } from './directory/newcomers.ts';
import { closeSharedChannel, type SharedHow } from './directory/sharedChannel.ts';
import { directoryReader } from './directory/store.ts';
import { type PeopleSought, peopleSought } from './directory/suggestedPeople.ts';
import { reachOtherwise } from './directory/unreachable.ts';
import { doors } from './doors.ts';
import { helpWith } from './help/unread/unread.ts';
import { jobs } from './jobs.ts';
import { type Clock, PutBackWatch } from './kernel/clock.ts';
import { Topics } from './kernel/conversation/topics.ts';
import type { Database } from './kernel/database.ts';
import type { ChatAddress, Directory } from './kernel/directory.ts';
import { type FileContent, readFileFor } from './kernel/files.ts';
import { handle } from './kernel/handle.ts';
import type { Incoming, Outcome } from './kernel/incoming.ts';
import { jobsBeginner } from './kernel/jobs/begin.ts';
import { runDueJobs, type TickReport } from './kernel/jobs/run.ts';
import { linkVisitor, type VisitLink } from './kernel/links/visit.ts';
import type { Log } from './kernel/log.ts';
import type { MailRegister } from './kernel/mailbox/mailRegister.ts';
import type { Option } from './kernel/messages/tree.ts';
import type { Office } from './kernel/office.ts';
import { Dispatcher, type SentMessage } from './kernel/outbox/dispatch.ts';
import type { Transport } from './kernel/outbox/transport.ts';
import type { Paces } from './kernel/pace.ts';
import type { Settings } from './kernel/settings.ts';
import { BAMAKO, dayIn } from './kernel/time.ts';
import { mailRegister } from './mailbox/register.ts';
import { type FeedReader, feedReader } from './meetings/feeds/reader.ts';
import { watchWay } from './operations/lateWay.ts';
import { noteRefusedMail } from './operations/lostMail.ts';

export interface AppDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly log: Log;
  readonly transports: readonly Transport[];
  readonly settings: Settings;
  readonly office: Office;
  /** Holds back whoever goes too fast; absent: nobody is. */
  readonly paces?: Paces;
  /** A new unguessable text. */
  readonly newToken: () => string;
}

/** Griot, whatever chats and servers surround it. */
export interface App {
  readonly directory: () => Promise<Directory>;
  /** Answers what somebody says or presses. Never throws for what a person can cause. */
  handle(incoming: Incoming): Promise<Outcome>;
  /**
   * Somebody whom no chat reaches speaks from that account, which asks for no proof, from now on.
   * @returns false when a chat reaches him: its account is his way
   */
  meet(account: ChatAddress, personId: string): Promise<boolean>;
  /** A chat has put Griot out of a channel, or of somebody's own: nothing more is said there. */
  left(address: ChatAddress): Promise<void>;
  /**
   * A channel is opened to another organisation: nothing more is said there until it is bound again.
   * @returns whether it is closed now
   */
  shared(channel: ChatAddress, how: SharedHow): Promise<boolean>;
  /** A chat has closed somebody's account: it speaks for nobody any more. */
  closed(address: ChatAddress): Promise<void>;
  /**
   * A document of a message, for somebody as a chat knows him.
   * @returns undefined when there is none, or when he may not read it
   */
  readFile(reader: ChatAddress, id: string): Promise<FileContent | undefined>;
  /** Whom somebody, as a chat knows him, may choose in a form: found while he types. Writes nothing. */
  people(reader: ChatAddress, sought: PeopleSought): Promise<readonly Option[]>;
  /** Receives whoever comes by a signed link. */
  readonly visit: VisitLink;
  /** The calendars to which people subscribe. */
  readonly feeds: FeedReader;
  /** What Griot makes of the mail that it receives. */
  readonly mailbox: MailRegister;
  /** The annual calendar, as anybody may read it. */
  readonly years: YearReader;
  /** Does the jobs that are due. */
  runJobs(): Promise<TickReport>;
  /** Sends what the outbox holds and is due. */
  dispatch(signal?: AbortSignal): Promise<SentMessage[]>;
}

const REFERENCE_LENGTH = 8;

/** Puts the features together. */
export function createApp(deps: AppDeps): App {
  const directory = directoryReader(deps.database.client);
  const dispatcher = new Dispatcher({
    ...deps,
    async onRefusal(refusal) {
      await reachOtherwise(deps.database, await directory(), refusal);
      await noteRefusedMail(deps.database, await directory(), refusal);
    },
    onDelay: async (transport) =>
      watchWay(deps.database, await directory(), transport, deps.clock.now()),
  });
  const runner = { ...deps, watch: new PutBackWatch(), jobs, directory };
  const beginJobs = jobsBeginner(runner);
  const { settings, office } = deps;
  const circumstances = async () => ({
    now: deps.clock.now(),
    directory: await directory(),
    settings,
    office,
  });
  const knownAs = async (reader: ChatAddress) => {
    const known = await directory();
    const now = deps.clock.now();
    const actor = known.actor(known.personByIdentity(reader), dayIn(now, BAMAKO));
    return { actor, directory: known, now, transport: reader.transport };
  };
  const newReference = (): string => deps.newToken().slice(0, REFERENCE_LENGTH);
  const welcomer = welcomerOf(deps.database, deps.clock);
  const topics = new Topics();
  const answer = (incoming: Incoming): Promise<Outcome> =>
    handle(
      { ...deps, commands, directory, welcomer, topics, closest: helpWith, newReference },
      incoming,
    );
  return {
    directory,
    handle: answer,
    visit: linkVisitor({ ...deps, pages: deps.settings.pages, doors, handle: answer }),
    meet: async (account, personId) =>
      meetWithoutChat(deps.database, await directory(), { account, personId }, deps.clock.now()),
    left: async (address) => leaveChat(deps.database, await directory(), address, deps.clock.now()),
    shared: async (channel, how) =>
      closeSharedChannel(deps.database, await directory(), channel, { now: deps.clock.now(), how }),
    closed: async (address) =>
      closeAccount(deps.database, await directory(), address, deps.clock.now()),
    async readFile(reader, id) {
      const { actor, directory } = await knownAs(reader);
      return readFileFor(deps.database.client, id, actor, directory);
    },
    people: async (reader, sought) => peopleSought(await knownAs(reader), sought),
    feeds: feedReader({ ...deps, directory }),
    mailbox: mailRegister(deps.database, circumstances),
    years: yearReader({ ...deps, directory }),
    async runJobs() {
      await beginJobs();
      return runDueJobs(runner);
    },
    dispatch: (signal) => dispatcher.run(signal),
  };
}
