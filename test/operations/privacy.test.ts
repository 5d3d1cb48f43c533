import { afterAll, beforeAll, expect, it } from 'vitest';
import { verifyAudit } from '../../src/kernel/audit/verify.ts';
import { actionId } from '../../src/kernel/messages/actionId.ts';
import { type Act, type Griot, startGriot } from '../support/griot.ts';

const SEG = 'aissata.diarra@example.org';
const LEAVER = 'helene.rakotomalala@example.org';
const OTHER = 'helene@exemple.org';
const PROVING = 'rakotomalala@exemple.org';

let griot: Griot;

beforeAll(async () => {
  griot = await startGriot({ now: '2027-02-20T09:00' });
  await said(SEG, 'gec planifier jeudi 4 mars à 10h');
  await said(SEG, { press: 'Confirmer' });
  await said(LEAVER, 'présent GEC-2027-03');
  await said(SEG, 'décision gec Relire la note @Hélène Rakotomalala');
  await said(SEG, 'membre modifier @Hélène Rakotomalala, fonction : Représentante résidente');
  await said(SEG, { press: 'Confirmer' });
  await said(SEG, 'membre modifier @Hélène Rakotomalala, téléphone : +223 65 43 21 09');
  await said(SEG, { press: 'Confirmer' });
  await said(SEG, `membre adresse ajouter @Hélène Rakotomalala ${OTHER}`);
  await said(SEG, { press: 'Confirmer' });
  await said(SEG, `membre adresse préférée @Hélène Rakotomalala ${OTHER}`);
  await said(SEG, { press: 'Confirmer' });
  await said(SEG, `membre adresse préférée @Hélène Rakotomalala ${LEAVER}`);
  await said(SEG, { press: 'Confirmer' });
  await said(LEAVER, `profil adresse ajouter ${PROVING}`);
});
afterAll(() => griot.stop());

const said = async (who: string, act: Act): Promise<string> =>
  (await griot.say(who, act)).reply.text.replace(/[\u00a0\u202f]/gu, ' ');

/** Every text of the register, table by table, but for what only the engine reads. */
async function everything(): Promise<string> {
  const { client } = griot.database;
  const tables = await client.$queryRaw<{ readonly name: string }[]>`
    SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'`;
  const rows: unknown[] = [];
  for (const { name } of tables) rows.push(await client.$queryRawUnsafe(`SELECT * FROM "${name}"`));
  return JSON.stringify(rows, (_key, value) =>
    value instanceof Uint8Array
      ? Buffer.from(value).toString('latin1')
      : String(value) === '[object Object]' || Array.isArray(value)
        ? value
        : String(value),
  );
}

it('« mes données » tells whoever asks all that is held on him, whole in a file of his own', async () => {
  const { reply } = await griot.say(LEAVER, 'mes données');
  expect(reply.text).toContain('Hélène Rakotomalala');
  const [stored] = await griot.database.client.storedFile.findMany({
    where: { name: 'mes-donnees.json' },
  });
  const data = JSON.parse(Buffer.from(stored?.content ?? []).toString());
  expect(data.person).toMatchObject({
    email: LEAVER,
    otherEmails: [OTHER],
    proving: PROVING,
    phone: '+223 65 43 21 09',
  });
  expect(data.attendances).toContainEqual(
    expect.objectContaining({ meeting: 'GEC-2027-03', answer: 'accepted' }),
  );
  expect(data.actions).toMatchObject([{ code: 'D-2027-001' }]);
  const read = (email: string) =>
    griot.app.readFile({ transport: 'console', externalId: email }, stored?.id ?? '');
  expect(await read(LEAVER)).toBeDefined();
  expect(await read(SEG)).toBeUndefined();
});

it.each(['supprime mes données', 'qui voit mes données ?', 'quelles données as-tu sur moi ?'])(
  'are shown, and none is taken away, to whoever says « %s »',
  async (line) => {
    const { text } = (await griot.say(LEAVER, line)).reply;
    expect(text).toContain('Ce que Griot garde de vous');
    expect(text).toContain('adressez-vous au secrétariat');
  },
);

/** The id of the button of the preview that waits. */
const buttonOf = async (action: string): Promise<string> => {
  const { id } = await griot.database.client.draft.findFirstOrThrow({
    where: { status: 'open' },
    orderBy: { createdAt: 'desc' },
  });
  return actionId(action, { draft: id });
};

it('nobody is erased who is still there, nor by anybody but the secretariat', async () => {
  expect(await said(SEG, 'effacer @Hélène Rakotomalala')).toContain('Préparez d’abord son départ');
  expect(await said(SEG, 'efface les données de Hélène Rakotomalala')).toContain(
    'Préparez d’abord son départ',
  );
  expect((await griot.say(SEG, 'efface les données de la réunion')).error?.code).not.toBe(
    'erasure.active',
  );
  expect((await griot.say(LEAVER, 'effacer @Martin Keller')).error?.code).toBe('access.refused');
});

it('whoever has left becomes a function: decisions stay, the address is nowhere, the chain holds', async () => {
  await said(SEG, 'départ @Hélène Rakotomalala le 28 février');
  await said(SEG, { press: 'Confirmer' });
  await griot.advance('2027-03-01T08:00');
  expect(await everything()).toContain(LEAVER);
  expect(await said(SEG, 'effacer @Hélène Rakotomalala')).toContain(
    'Cette opération est définitive',
  );
  const givenUp = { press: await buttonOf('effacer.abandonner') };
  expect(await said(SEG, { press: 'Confirmer' })).toContain('C’est effacé');
  // An old button does not say that what was done has not been.
  expect(await said(SEG, givenUp)).toContain('déjà été confirmé');
  const left = await everything();
  for (const gone of [LEAVER, OTHER, PROVING, '65 43 21 09']) expect(left).not.toContain(gone);
  expect(await said(SEG, 'présences GEC-2027-03')).not.toContain('Rakotomalala');
  expect(await said(SEG, 'D-2027-001')).toContain('Représentante résidente (PNUD)');
  expect((await verifyAudit(griot.database.client)).broken).toBeUndefined();
});

it('erases nobody else, whose address ends as his does', async () => {
  const { client } = griot.database;
  await said(SEG, 'membre ajouter Ulf Berg, organisation : PNUD, courriel : johansson@example.org');
  await said(SEG, { press: 'Confirmer' });
  await said(SEG, 'membre modifier @Lars Johansson, fonction : Ambassadeur');
  await said(SEG, { press: 'Confirmer' });
  const ulf = await client.person.findFirstOrThrow({ where: { email: 'johansson@example.org' } });
  const account = { transport: 'teams', externalId: 'aad-ulf' };
  await client.chatIdentity.create({ data: { ...account, personId: ulf.id } });
  await client.teamsReference.create({
    data: { externalId: 'aad-ulf', serviceUrl: 'https://smba.example' },
  });
  await client.identityRequest.create({
    data: { ...account, name: 'Ulf Berg', createdAt: new Date(0) },
  });
  const count = async () => (await everything()).split('lars.johansson@example.org').length;
  await said(SEG, 'départ @Ulf Berg le 1er mars');
  await said(SEG, { press: 'Confirmer' });
  await griot.advance('2027-03-02T08:00');
  const before = await count();
  await said(SEG, 'effacer @Ulf Berg');
  await said(SEG, { press: 'Confirmer' });
  expect(await count()).toBe(before);
  const left = await everything();
  expect(left).not.toMatch(/(?<![.\w])johansson@example\.org/u);
  expect(left).not.toContain('aad-ulf');
  expect((await verifyAudit(client)).broken).toBeUndefined();
});
