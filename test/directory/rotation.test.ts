import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Griot, startGriot } from '../support/griot.ts';
import { plain } from '../support/plain.ts';

const SEG = 'aissata.diarra@example.org';
const HEAD = 'coordonnateur@example.org';
const CHAIR = 'lars.johansson@example.org';
const NEXT = 'clement.ndayizeye@example.org';
const PROPOSAL = 'troïka rotation Banque mondiale, entrante : Coopération suisse';

let griot: Griot;

beforeAll(async () => {
  griot = await startGriot({ now: '2027-10-30T09:00' });
});
afterAll(() => griot.stop());

const code = async (who: string, act: Parameters<Griot['say']>[1]): Promise<string> =>
  (await griot.say(who, act)).error?.code ?? 'done';

it('« troïka » names no organisation of its own accord, and offers to prepare to whoever may', async () => {
  const { reply } = await griot.say(SEG, 'troïka');
  expect(plain(reply.text)).toContain(
    '« troïka rotation <organisation>, entrante : <organisation> »',
  );
  expect(reply.buttons.map(({ label }) => label)).toEqual(['Préparer la rotation']);
});

it.each(['qui préside le GEC', 'qui est le chef de file', 'qui est le chef de file du GEC ?'])(
  'whoever asks « %s » is told his name',
  async (line) => {
    const { reply } = await griot.say('fatou.kone@example.org', line);
    expect(reply.text).toMatch(/^- GEC[^\n]*Lars Johansson/u);
    expect(reply.text).not.toContain('GT-SANTE');
  },
);

it.each(['qui préside l’an prochain', 'qui préside en 2028 ?', 'qui présidera l’année prochaine'])(
  'whoever asks « %s » is shown the Troïka',
  async (line) => {
    const { reply } = await griot.say(SEG, line);
    expect(plain(reply.text)).toContain('La présidence et la Troïka');
  },
);

it('a group that nobody knows is presided by nobody', async () => {
  expect(await code(SEG, 'qui préside le GT-RIEN')).toBe('group.unknown');
});

it('« qui est dans la troïka » is « troïka »', async () => {
  expect((await griot.say(SEG, 'qui est dans la troïka')).reply.text).toContain(
    'Autres membres de la Troïka',
  );
});

it('in November the head of the secretariat, he alone, is asked for the rotation of 1 January, once', async () => {
  await griot.advance('2027-11-02T08:59');
  const left = await griot.advance('2027-11-02T09:00');
  const asked = left.filter(({ subject }) => subject.includes('Rotation'));
  expect(new Set(asked.map(({ to }) => to))).toEqual(new Set([HEAD]));
  expect(asked.map(({ channel }) => channel).sort()).toEqual(['mail', 'web']);
  const letter = plain(asked.find(({ channel }) => channel === 'web')?.text ?? '');
  expect(letter).toContain('« troïka rotation <organisation>, entrante : <organisation> »');
  const again = await griot.advance('2027-11-03T09:00');
  expect(again.filter(({ subject }) => subject.includes('Rotation'))).toEqual([]);
  const { reply } = await griot.say(HEAD, { press: 'Préparer la rotation' });
  expect(reply.form?.title).toContain('2028');
});

it('what is missing or wrong in the form is said under its field', async () => {
  const values = { presidence: 'Banque mondiale', chef: '', entrante: 'Nulle part' };
  const { reply, error } = await griot.say(HEAD, { submit: { values } });
  expect(error?.code).toBe('troika.organization');
  expect(reply.form?.title).toContain('2028');
});

it('the secretariat proposes, the Chef de file alone validates, in person', async () => {
  expect(await code('fatou.kone@example.org', PROPOSAL)).toBe('access.refused');
  const { reply } = await griot.say(SEG, PROPOSAL);
  expect(reply.text).toContain('soumise au Chef de file (Lars Johansson)');
  expect(reply.text).not.toMatch(/GA\b|TROIKA/u);
  expect(await code(SEG, 'troïka valider')).toBe('access.refused');
  expect(await code(NEXT, 'troïka valider')).toBe('access.refused');
});

it('the proposal that waits is shown by « troïka », with its buttons for the Chef de file alone', async () => {
  const shown = await griot.say(SEG, 'troïka');
  expect(shown.reply.text).toContain('attend la validation du Chef de file (Lars Johansson)');
  expect(shown.reply.buttons).toEqual([]);
  const { reply } = await griot.say(CHAIR, 'troïka');
  expect(reply.buttons.map(({ label }) => label)).toEqual(['Valider la rotation', 'Abandonner']);
});

it('a new proposal takes the place of the one before, whose button does nothing any more', async () => {
  const { reply } = await griot.say(CHAIR, 'troïka valider');
  const stale = reply.buttons.find(({ label }) => label === 'Valider la rotation')?.id ?? '';
  await griot.say(SEG, PROPOSAL);
  const { error, reply: said } = await griot.say(CHAIR, { press: stale });
  expect(error?.code ?? said.text).not.toContain('la rotation est validée');
  expect((await griot.say(SEG, 'troïka')).reply.text).toContain('attend la validation');
});

it('« troïka valider » shows the proposal and writes nothing: its button does, for him alone', async () => {
  const { reply } = await griot.say(CHAIR, 'troïka valider');
  expect(reply.text).toMatch(/Banque mondiale[\s\S]*Coopération suisse/u);
  const confirm = reply.buttons.find(({ label }) => label === 'Valider la rotation')?.id ?? '';
  expect(await code(SEG, { press: confirm })).toBe('access.refused');
  expect((await griot.say(CHAIR, 'confirme la rotation')).reply.buttons).toHaveLength(2);
  const done = await griot.say(CHAIR, { press: confirm });
  expect(done.reply.text).toContain('la rotation est validée');
  expect(await code(CHAIR, 'troïka valider')).toBe('troika.none');
  expect(await code(SEG, PROPOSAL)).toBe('troika.settled');
  expect((await griot.say(SEG, 'troïka')).reply.text).toMatch(
    /présidence\s: Banque mondiale\s; autres membres/u,
  );
});

it('the mandates change at midnight in Bamako, by their dates alone', async () => {
  await griot.advance('2027-12-31T23:59');
  expect(await code(CHAIR, 'confidentiel GA')).toBe('done');
  expect(await code(CHAIR, 'rappels GEC J-3')).toBe('done');
  expect(await code(NEXT, 'rappels GEC J-3')).toBe('access.refused');
  await griot.advance('2028-01-01T00:00');
  expect(await code(CHAIR, 'rappels GEC J-3')).toBe('access.refused');
  expect(await code(NEXT, 'rappels GEC J-3')).toBe('done');
  expect(await code(NEXT, 'confidentiel GA autoriser @Fatou Koné')).toBe('done');
  const { reply } = await griot.say(SEG, 'troïka');
  expect(reply.text).toMatch(/Banque mondiale[\s\S]*Coopération suisse/u);
});

it('a proposal that nobody validated in time is validated no more', async () => {
  const late = await startGriot({ now: '2027-11-08T09:00' });
  try {
    await late.say(SEG, PROPOSAL);
    const { reply } = await late.say(CHAIR, 'troïka valider');
    const confirm = reply.buttons.find(({ label }) => label === 'Valider la rotation')?.id ?? '';
    await late.advance('2028-01-02T09:00');
    const { error } = await late.say(CHAIR, { press: confirm });
    expect(error?.code).toBe('troika.late');
  } finally {
    await late.stop();
  }
});

it('follows whoever presides when it is validated, and leaves one Chef de file at a time', async () => {
  const fresh = await startGriot({ now: '2027-11-08T09:00' });
  try {
    await fresh.say(SEG, PROPOSAL);
    await fresh.say(SEG, 'mandat chef de file GEC @Kwame Mensah');
    await fresh.say(SEG, { press: 'Confirmer' });
    expect((await fresh.say(SEG, 'troïka')).reply.text).toMatch(/\(Chef de file\)\s: BAD/u);
    await fresh.say('kwame.mensah@example.org', 'troïka valider');
    const { reply } = await fresh.say('kwame.mensah@example.org', { press: 'Valider la rotation' });
    expect(reply.text).toContain('la rotation est validée');
    const mandates = await fresh.database.client.mandate.findMany({
      where: { role: 'chair', group: { code: 'GEC' } },
    });
    const presiding = (day: string) =>
      mandates.filter(({ startsOn, endsOn }) => startsOn <= day && (!endsOn || endsOn >= day));
    expect(presiding('2027-12-31')).toHaveLength(1);
    expect(presiding('2028-01-01')).toHaveLength(1);
    expect((await fresh.say(SEG, 'troïka')).reply.text).toMatch(/autres membres\s: BAD/u);
  } finally {
    await fresh.stop();
  }
});
