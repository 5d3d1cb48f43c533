import { createApp } from '../../src/app.ts';
import { touchDirectory } from '../../src/directory/store.ts';
import type { Relation } from '../../src/kernel/access/relations.ts';
import type { Database } from '../../src/kernel/database.ts';
import { silentLog } from '../../src/kernel/log.ts';
import { office } from '../../src/program/office.ts';
import { type Griot, startGriot } from '../support/griot.ts';

/** What people act on: a group with a meeting, a series, a poll and a decision of its own. */
export interface Thing {
  readonly group: string;
  readonly meeting: string;
  readonly series: string;
  readonly poll: string;
  readonly decision: string;
}

/** How somebody stands to what the tests act on, told here and not by the code that is tested. */
export interface Role {
  readonly email: string;
  /** Whatever the object. */
  readonly always: readonly Relation[];
  /** By the code of the group. */
  readonly to: Readonly<Record<string, readonly Relation[]>>;
}

export const ENABLED = 'coordonnateur@example.org';

export const roles: Readonly<Record<string, Role>> = {
  'somebody unknown': { email: 'nobody@example.org', always: ['public'], to: {} },
  'somebody of no group': { email: 'sans.groupe@example.org', always: ['person'], to: {} },
  'a guest of the meeting': {
    email: 'invitee@example.org',
    always: ['person'],
    to: { 'GT-SANTE': ['invitee'] },
  },
  'the owner of the decision': {
    email: 'responsable@example.org',
    always: ['person'],
    to: { 'GT-SANTE': ['owner'] },
  },
  'an alternate': {
    email: 'salimata.bagayoko@example.org',
    always: ['person'],
    to: { 'GT-SANTE': ['alternate'] },
  },
  'a titular': {
    email: 'djeneba.coulibaly@example.org',
    always: ['person'],
    to: { 'GT-SANTE': ['titular'] },
  },
  'a coordinator': {
    email: 'adama.kante@example.org',
    always: ['person'],
    to: { 'GT-SANTE': ['coordinator', 'titular'] },
  },
  'the Chef de file': {
    email: 'lars.johansson@example.org',
    always: ['person', 'troika'],
    to: { GA: ['chair', 'titular', 'invitee'] },
  },
  'an ambassador': {
    email: 'martin.keller@example.org',
    always: ['person'],
    to: { GA: ['titular', 'invitee'] },
  },
  'one of the secretariat': {
    email: 'mariam.sidibe@example.org',
    always: ['person', 'secretariat'],
    to: { 'GT-SANTE': ['coordinator'], 'GT-EAU': ['coordinator'] },
  },
  'the Coordonnateur, whom the ambassadors admit': {
    email: ENABLED,
    always: ['person', 'secretariat'],
    to: {
      'GT-SANTE': ['coordinator', 'invitee'],
      'GT-EAU': ['coordinator', 'invitee'],
      GA: ['coordinator', 'invitee'],
    },
  },
  'an administrator': { email: 'machine@example.org', always: ['person', 'administrator'], to: {} },
};

const NEWCOMERS = ['sans.groupe', 'invitee', 'responsable', 'machine'];

export interface World {
  readonly griot: Griot;
  readonly things: readonly Thing[];
  /** Griot, as it would answer: nothing that it writes is kept. */
  readonly handle: ReturnType<typeof createApp>['handle'];
}

/** A register in which each group has a meeting and a decision, and each role its person. */
export async function openWorld(): Promise<World> {
  const griot = await startGriot({ now: '2027-02-20T09:00' });
  await admitNewcomers(griot.database);
  const things: Thing[] = [];
  for (const group of ['GT-SANTE', 'GT-EAU', 'GA']) things.push(await furnish(griot, group));
  const { handle } = createApp({
    database: forgetful(griot.database),
    clock: griot.clock,
    log: silentLog,
    transports: [],
    settings: { organizer: { name: 'Griot', email: 'griot@example.org' }, tellsOfChanges: 'soon' },
    office,
    newToken: () => 'reference',
  });
  return { griot, things, handle };
}

async function admitNewcomers(database: Database): Promise<void> {
  await database.transaction(async (tx) => {
    for (const id of NEWCOMERS) {
      const [firstName = '', lastName = 'Nouveau'] = id.split('.');
      const email = `${id}@example.org`;
      await tx.person.create({ data: { id, firstName, lastName, email, organizationId: 'sha' } });
    }
    await tx.mandate.create({
      data: { role: 'administrator', personId: 'machine', startsOn: '2010-01-01' },
    });
    await touchDirectory(tx);
  });
}

/** The other time that is proposed for a meeting. */
export const PROPOSED = new Date('2027-03-04T14:00:00Z');

/** The group's meeting of 4 March, another time proposed for it, a decision taken there, and a series. */
async function furnish(griot: Griot, group: string): Promise<Thing> {
  const own = group === 'GT-SANTE';
  const guests = ['Amadou Coulibaly', ...(own ? ['invitee@example.org'] : [])].join(', ');
  await griot.say(
    ENABLED,
    `${group} planifier jeudi 4 mars à 10h, objet : essai, invités : ${guests}`,
  );
  await griot.say(ENABLED, { press: 'Confirmer' });
  const meeting = `${group}-2027-03`;
  await propose(griot, meeting);
  const owner = own ? ' @responsable@example.org' : '';
  const { reply } = await griot.say(ENABLED, `décision ${meeting} Relire la note${owner}`);
  const [decision] = /D-(?:[A-Z]+-)?2027-\d{3}/u.exec(reply.text) ?? [];
  if (!decision) throw new Error(`no decision of ${group}: ${reply.text}`);
  await griot.say(ENABLED, `${group} série le 15 du mois à 15h, invités : Amadou Coulibaly`);
  await griot.say(ENABLED, { press: 'Confirmer' });
  await griot.say(ENABLED, `sondage ${group} "Essai" mar. 9 mars 10h ; mer. 10 mars 15h`);
  await griot.say(ENABLED, { press: 'Confirmer' });
  return { group, meeting, series: `${group}-S1`, poll: `${group}-SD1`, decision };
}

async function propose({ database }: Griot, code: string): Promise<void> {
  const { client } = database;
  const { id: personId } = await client.person.findUniqueOrThrow({ where: { email: ENABLED } });
  const { id: meetingId } = await client.meeting.findUniqueOrThrow({ where: { code } });
  await client.timeProposal.create({
    data: {
      id: `proposition-${code}`,
      meetingId,
      personId,
      startsAt: PROPOSED,
      endsAt: new Date('2027-03-04T16:00:00Z'),
      createdAt: new Date('2027-02-20T09:00:00Z'),
    },
  });
}

/** The decision has its owner again, whatever has been done to it. */
export async function restoreOwner({ griot, things }: World): Promise<void> {
  const code = things.find(({ group }) => group === 'GT-SANTE')?.decision ?? '';
  const { client } = griot.database;
  const { groupId } = await client.decision.findUniqueOrThrow({ where: { code } });
  await client.decision.update({
    where: { code },
    data: { owners: { deleteMany: {}, create: { personId: 'responsable', groupId } } },
  });
}

class Undone<T> extends Error {
  readonly result: T;

  constructor(result: T) {
    super('undone on purpose');
    this.result = result;
  }
}

/** The same register, whose transactions are undone once they have given their result. */
function forgetful(database: Database): Database {
  return {
    client: database.client,
    close: () => database.close(),
    async transaction(work) {
      try {
        return await database.transaction(async (tx) => {
          throw new Undone(await work(tx));
        });
      } catch (error) {
        if (error instanceof Undone) return error.result;
        throw error;
      }
    },
  };
}
