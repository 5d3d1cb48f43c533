import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Act } from '../support/griot.ts';
import { deeds } from './acts.ts';
import {
  answerTo,
  lettersOf,
  messagesSince,
  openTwin,
  pagesOf,
  partingOf,
  type Twin,
} from './twins.ts';

const GROUP = 'comite';

let without: Twin;
let withGroup: Twin;
const twins = (): readonly Twin[] => [without, withGroup];

/** A confidential group that the other register does not have: under the GEC, three people, one presides. */
async function found({ griot }: Twin): Promise<void> {
  const { client } = griot.database;
  const gec = await client.group.findUniqueOrThrow({ where: { code: 'GEC' } });
  const group = { id: GROUP, code: 'COMITE', name: 'Comité restreint', aliases: 'restreint' };
  await client.group.create({
    data: { ...group, confidentiality: 'confidential', parentId: gec.id, defaultPlace: 'Salle 9' },
  });
  const members = ['lars.johansson', 'martin.keller', 'grace.thompson'];
  const people = await client.person.findMany({ where: { id: { in: members } } });
  const since = { groupId: GROUP, startsOn: '2020-01-01' };
  for (const { id: personId, organizationId } of people) {
    await client.seat.create({ data: { ...since, organizationId, personId, role: 'titular' } });
  }
  await client.mandate.create({ data: { ...since, role: 'chair', personId: 'lars.johansson' } });
  const days = { startsOn: '2027-04-05', endsOn: '2027-04-06' };
  await client.review.create({ data: { key: 'x', title: 'Revue', ...days, groups: 'COMITE' } });
  await client.revision.update({
    where: { id: 'directory' },
    data: { version: { increment: 1 } },
  });
}

const DONE_INSIDE: readonly Act[] = [
  'comite planifier jeudi 4 mars à 10h, objet : secret',
  { press: 'Confirmer' },
  'comite planifier mardi 9 mars à 10h, objet : secret, invités : Inés Fernández',
  { press: 'Confirmer' },
  'décision COMITE Rédiger la note secrète @Martin Keller échéance 25 février',
  'décision COMITE Relire la note secrète @Lars Johansson échéance 24 février',
  'comite série premier lundi du mois à 9h',
  { press: 'Confirmer' },
  'sondage COMITE "Secret" mar. 9 mars 10h ; mer. 10 mars 15h',
  'calendrier rythme COMITE premier lundi du mois à 9h',
  'odj ajouter COMITE-2027-03 Point secret (15 min)',
];

/** What would betray it: its names, its codes, its hours, its people, a list of groups, a count. */
const ASKED: readonly Act[] = [
  'groupe modifier COMITE, lieu : PNUD',
  'groupe modifier GT-SANTE, parent : COMITE',
  'réunions restreint',
  'réunions COMITTE',
  'comité restreint planifier jeudi 4 mars à 10h',
  'réunion COMITE-2027-03',
  'transmettre D-2027-001 au COMITE',
  'membre @Martin Keller',
  'lier ici COMITE',
  'journal COMITE',
  'qui préside le COMITE',
  'gec planifier mardi 9 mars à 10h',
  'gec planifier',
  'comite planifier',
  'créneaux GEC semaine du 8 mars, 2h',
  'créneaux GEC semaine du 1er mars, 2h',
  'calendrier 2027 COMITE',
  'mon calendrier COMITE',
  'bilan 2027 COMITE',
  'décisions COMITE',
  'décisions de Martin Keller',
  'décisions secrète',
  'D-COMITE-2027-001',
  'escalade COMITE',
  'séance COMITE-2027-03',
  'cr COMITE-2027-03',
  'départ @Martin Keller le 31 mars, remplacé par @Fatou Koné',
  'série COMITE-S1',
  'sondage COMITE-SD1',
  'aide comite',
  'confidentiel COMITE',
  'mandat chef de file COMITE @Fatou Koné',
  { submit: { id: 'planifier.formulaire', values: { groupe: 'COMITE', date: '4 mars' } } },
];

beforeAll(async () => {
  without = await openTwin('2027-02-20T09:00');
  withGroup = await openTwin('2027-02-20T09:00');
  await found(withGroup);
  for (const act of DONE_INSIDE) await withGroup.griot.say('lars.johansson@example.org', act);
}, 60_000);

afterAll(async () => {
  for (const twin of twins()) await twin.close();
});

function alike(seen: readonly string[], other: readonly string[], about: string): void {
  const [parting] = seen.flatMap((text, at) => partingOf(text, other[at] ?? '') ?? []);
  expect(parting, about).toBeUndefined();
  expect(other).toHaveLength(seen.length);
}

async function asks(who: string, acts: readonly Act[]): Promise<void> {
  for (const act of acts) {
    const answers = [await answerTo(without, who, act), await answerTo(withGroup, who, act)];
    alike(answers.slice(0, 1), answers.slice(1), `${who}: ${JSON.stringify(act)}`);
  }
  alike(await pagesOf(without, who), await pagesOf(withGroup, who), `pages of ${who}`);
  alike(await lettersOf(without, who), await lettersOf(withGroup, who), `letters of ${who}`);
}

it('no answer of any act tells the secretariat that a confidential group exists', async () => {
  const lines = new Map(
    deeds.flatMap(({ act, line }) => (line === undefined ? [] : [[act, line]])),
  );
  await asks('aissata.diarra', [...lines.values(), ...ASKED]);
}, 60_000);

it('nor a coordinator, nor what is written to people in a month', async () => {
  const from = twins().map(({ griot }) => griot.sent.length);
  const later = without.griot.clock
    .now()
    .add({ hours: 24 * 30 })
    .toString();
  for (const { griot } of twins()) await griot.advance(later);
  const [one = [], other = []] = twins().map((twin, at) =>
    messagesSince(twin, from[at] ?? 0, ['aissata.diarra', 'adama.kante', 'fatou.kone']),
  );
  alike(one, other, 'messages');
  await asks('adama.kante', ASKED);
}, 60_000);

it('and it does exist', async () => {
  const inGroup = { where: { groupId: GROUP } };
  expect(await withGroup.griot.database.client.meeting.count(inGroup)).toBeGreaterThan(10);
  expect(await withGroup.griot.database.client.decision.count(inGroup)).toBe(2);
});
