import { randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Content, Profile } from '../../src/kernel/incoming.ts';
import { renderPlainText } from '../../src/kernel/render/plainText.ts';
import { ordinary } from '../support/chat/chat.ts';
import { type Griot, startGriot } from '../support/griot.ts';

const SEG = 'aissata.diarra@example.org';
const FATOU = 'fatou.kone@example.org';
const LARS = 'lars.johansson@example.org';
const NOBODY = 'personne@example.org';

let griot: Griot;

beforeAll(async () => {
  griot = await startGriot({ now: '2027-03-01T08:00' });
});
afterAll(() => griot.stop());

interface Told {
  readonly text: string;
  readonly code: string;
  readonly buttons: readonly string[];
}

const STRANGER: Profile = { name: 'Fatou K.' };

/** What a chat's user does, and what he is told. */
async function act(
  user: string,
  content: Content,
  { transport = 'slack', profile = STRANGER }: { transport?: string; profile?: Profile } = {},
): Promise<Told> {
  const { reply, error } = await griot.app.handle({
    deliveryId: randomUUID(),
    from: { transport, externalId: user, profile: async () => profile },
    content,
  });
  await griot.app.dispatch();
  const buttons = reply.blocks.flatMap((block) =>
    block.kind === 'buttons' ? block.buttons.map(({ id }) => id) : [],
  );
  return {
    text: ordinary(renderPlainText(reply.blocks, 'fr')),
    code: error?.code ?? 'done',
    buttons,
  };
}

const say = (user: string, text: string, as?: { transport?: string; profile?: Profile }) =>
  act(user, { kind: 'text', text }, as);

/** The codes mailed so far to an address, in order. */
async function codesTo(address: string): Promise<string[]> {
  const mails = await griot.mails(address);
  return mails.flatMap(({ subject, raw }) =>
    subject.startsWith('Votre code')
      ? (/[A-Z2-9]{4}-[A-Z2-9]{4}/u.exec(raw.split('text/html')[0] ?? '') ?? [])
      : [],
  );
}

const lastCodeTo = async (address: string): Promise<string> =>
  (await codesTo(address)).at(-1) ?? '';

const wrongOf = (code: string): string =>
  code.startsWith('A') ? `B${code.slice(1)}` : `A${code.slice(1)}`;

/** Whether the secretariat is asked who that is. */
const waiting = async (externalId: string): Promise<boolean> =>
  (await griot.database.client.identityRequest.count({
    where: { externalId, status: 'pending' },
  })) === 1;

/** Each test has hours of its own: what is counted in one does not count in the next. */
let day = Temporal.PlainDate.from('2027-03-01');
const today = (time: string): string => `${day.toString()}T${time}`;
async function aNewDay(): Promise<void> {
  day = day.add({ days: 2 });
  await griot.advance(today('09:00'));
}

describe('a stranger in a chat', () => {
  it('is linked by the code mailed to the address that he says is his, once', async () => {
    await aNewDay();
    expect((await say('U1', 'profil')).text).toContain('me relier');
    const asked = await say('U1', 'me relier Fatou.Kone@example.org');
    expect(asked.text).toContain('un code vient d’y être envoyé');
    const code = await lastCodeTo(FATOU);
    expect((await say('U1', `code ${code.toLowerCase()}`)).text).toContain('Fatou Koné');
    expect((await say('U1', 'profil')).text).toContain('Adjointe au chef de coopération');
    expect((await griot.mails(FATOU)).at(-1)?.subject).toBe('Votre compte Slack est relié à Griot');
    expect((await say('U2', `code ${code}`)).code).toBe('account.noCode');
  });

  it('is the same person in Slack and in Teams', async () => {
    await aNewDay();
    await say('T1', 'me relier fatou.kone@example.org', { transport: 'teams' });
    await say('T1', `code ${await lastCodeTo(FATOU)}`, { transport: 'teams' });
    const accounts = await say('T1', 'mes comptes', { transport: 'teams' });
    expect(accounts.text).toMatch(/Slack[\s\S]*Teams/u);
  });

  it('fills in forms as well, where what is wrong stands under its field', async () => {
    await aNewDay();
    const bad = await act('U3', {
      kind: 'submit',
      id: 'relier.demander',
      values: { adresse: 'x' },
    });
    expect(bad.code).toBe('account.address');
    const asked = await act('U3', {
      kind: 'submit',
      id: 'relier.demander',
      values: { adresse: LARS },
    });
    expect(asked.buttons).toContain('relier.saisir');
    const code = await lastCodeTo(LARS);
    const done = await act('U3', { kind: 'submit', id: 'relier.prouver', values: { code } });
    expect(done.text).toContain('Lars Johansson');
    await say('U3', 'délier mon compte');
  });

  it('learns nothing of who is in the directory: an unknown address is answered as a known one', async () => {
    await aNewDay();
    const asked = [await say('U4', `me relier ${LARS}`), await say('U5', `me relier ${NOBODY}`)];
    expect(asked[0]).toEqual(asked[1]);
    for (let tries = 0; tries < 6; tries += 1) {
      const one = await say('U4', 'code ABCD-EFGH');
      const other = await say('U5', 'code ABCD-EFGH');
      expect(one).toEqual(other);
    }
    expect((await griot.mails(NOBODY)).length).toBe(0);
  });

  it('is not linked by a code that is a quarter of an hour old', async () => {
    await aNewDay();
    await say('U6', `me relier ${LARS}`);
    const code = await lastCodeTo(LARS);
    await griot.advance(today('09:15'));
    expect((await say('U6', `code ${code}`)).code).toBe('account.expired');
  });

  it('has the last code that he asked for, and no other', async () => {
    await aNewDay();
    await say('U7', `me relier ${LARS}`);
    const first = await lastCodeTo(LARS);
    await say('U7', `me relier ${LARS}`);
    expect((await say('U7', `code ${first}`)).code).toBe('account.wrong');
  });

  it('cannot use the code that another account asked for', async () => {
    await aNewDay();
    await say('U8', `me relier ${LARS}`);
    await say('U9', `me relier ${NOBODY}`);
    expect((await say('U9', `code ${await lastCodeTo(LARS)}`)).code).toBe('account.wrong');
  });

  it('as a guest of the workspace is left to the secretariat, whatever mailbox he reads', async () => {
    await aNewDay();
    const guest = { profile: { name: 'Lars Johansson', guest: true } as const };
    const before = (await codesTo(LARS)).length;
    expect((await say('UGUEST', `me relier ${LARS}`, guest)).code).toBe('account.guest');
    expect((await codesTo(LARS)).length).toBe(before);
    expect(await waiting('UGUEST')).toBe(true);
    const { code, text } = await say('UGUEST', 'profil', guest);
    expect(code).toBe('access.requested');
    expect(text).not.toContain('me relier');
  });

  it('on the command line has nothing to link', async () => {
    const { error } = await griot.say(NOBODY, `me relier ${LARS}`);
    expect(error?.code).toBe('account.notHere');
  });
});

describe('five wrong codes', () => {
  it('lock for half an hour whoever gives them, the right one included', async () => {
    await aNewDay();
    await say('U10', `me relier ${LARS}`);
    const code = await lastCodeTo(LARS);
    const codes = [];
    for (let tries = 0; tries < 5; tries += 1) {
      codes.push((await say('U10', `code ${wrongOf(code)}`)).code);
    }
    expect(codes).toEqual([...Array.from({ length: 4 }, () => 'account.wrong'), 'account.locked']);
    expect((await say('U10', `code ${code}`)).code).toBe('account.locked');
    expect((await say('U10', `me relier ${LARS}`)).text).toContain('avant 9 h 30');
    await griot.advance(today('09:31'));
    expect((await say('U10', `me relier ${LARS}`)).code).toBe('done');
    expect((await say('U10', `code ${await lastCodeTo(LARS)}`)).text).toContain('Lars Johansson');
    await say('U10', 'délier mon compte');
  });

  it('are told of once to the secretariat, with what to do; not at each try', async () => {
    await aNewDay();
    const told = async () =>
      (await griot.mails(SEG)).filter(({ subject }) => subject.startsWith('Codes inexacts'));
    const before = (await told()).length;
    await say('U12', `me relier ${LARS}`);
    const code = wrongOf(await lastCodeTo(LARS));
    for (let tries = 0; tries < 4; tries += 1) await say('U12', `code ${code}`);
    expect((await told()).length).toBe(before);
    for (let tries = 0; tries < 4; tries += 1) await say('U12', `code ${code}`);
    await griot.advance(today('09:31'));
    await say('U12', `me relier ${LARS}`);
    for (let tries = 0; tries < 6; tries += 1) await say('U12', `code ${code}`);
    const letters = (await told()).slice(before);
    expect(letters.length).toBe(1);
    const [letter] = await griot.database.client.outboxMessage.findMany({
      where: { dedupeKey: { contains: 'lock:slack:U12' }, transport: 'mail' },
    });
    expect(ordinary(letter?.payload ?? '')).toMatch(
      /Le compte Slack « Fatou K. » .* comme étant Lars Johansson.*demandes/su,
    );
  });

  it('given from several accounts protect the person aimed at, and lock nobody out for long', async () => {
    await aNewDay();
    for (let tries = 0; tries < 5; tries += 1) {
      await say(`UX${tries}`, `me relier ${LARS}`);
      await say(`UX${tries}`, `code ${wrongOf(await lastCodeTo(LARS))}`);
    }
    const [notice, ...others] = await griot.database.client.outboxMessage.findMany({
      where: { dedupeKey: { contains: 'lock:lars.johansson' }, transport: 'mail', recipient: SEG },
    });
    expect(others).toEqual([]);
    expect(ordinary(notice?.payload ?? '')).toContain('Plusieurs comptes Slack');
    const before = (await codesTo(LARS)).length;
    expect((await say('U11', `me relier ${LARS}`)).code).toBe('done');
    expect((await codesTo(LARS)).length).toBe(before);
    expect((await griot.say(LARS, 'profil')).reply.text).toContain('Lars Johansson');
    await griot.advance(today('10:01'));
    await say('U11', `me relier ${LARS}`);
    expect((await say('U11', `code ${await lastCodeTo(LARS)}`)).text).toContain('Lars Johansson');
    await say('U11', 'délier mon compte');
  });

  it('asked for without end flood no mailbox', async () => {
    await aNewDay();
    const before = (await codesTo(LARS)).length;
    const answers = [];
    for (let asked = 0; asked < 8; asked += 1) {
      answers.push((await say(`UY${Math.floor(asked / 2)}`, `me relier ${LARS}`)).code);
    }
    expect(new Set(answers)).toEqual(new Set(['done']));
    expect((await codesTo(LARS)).length - before).toBe(5);
    await say('UZ', `me relier ${NOBODY}`);
    await say('UZ', `me relier ${NOBODY}`);
    await say('UZ', `me relier ${NOBODY}`);
    expect((await say('UZ', `me relier ${NOBODY}`)).code).toBe('account.tooMany');
  });
});

describe('an account', () => {
  it('is recognised by its verified address while no other of that chat is, and never once it is unlinked', async () => {
    await aNewDay();
    const own = { profile: { name: 'Fatou Koné', verifiedEmail: FATOU } };
    expect((await say('U20', 'profil', own)).code).toBe('access.requested');
    await say('U1', 'délier mon compte');
    expect((await say('U20', 'profil', own)).text).toContain('Fatou Koné');
    const unlinked = await say('U20', 'délier mon compte', own);
    expect(unlinked.text).toContain('Votre compte Slack n’est plus relié');
    expect((await say('U20', 'profil', own)).code).toBe('access.requested');
    expect(await waiting('U20')).toBe(true);
    await say('U20', `me relier ${FATOU}`, own);
    expect((await say('U20', `code ${await lastCodeTo(FATOU)}`, own)).code).toBe('done');
    expect(await waiting('U20')).toBe(false);
  });

  it('is unlinked by the secretariat, and by nobody else', async () => {
    expect((await griot.say(LARS, 'délier Teams de Fatou Koné')).error?.code).toBe(
      'access.refused',
    );
    const { reply } = await griot.say(SEG, 'délier Teams de Fatou Koné');
    expect(reply.text).toMatch(/Fatou Koné\s: le compte Teams n’est plus relié/u);
    expect((await say('T1', 'profil', { transport: 'teams' })).code).toBe('access.requested');
    expect((await griot.mails(FATOU)).at(-1)?.subject).toContain('n’est plus relié');
  });

  it('to which somebody else’s address has come since is asked about, not guessed', async () => {
    await aNewDay();
    const { client } = griot.database;
    await say('U30', 'profil', {
      profile: { name: 'M. Keller', verifiedEmail: 'martin.keller@example.org' },
    });
    await griot.app.left({ transport: 'slack', externalId: 'U30' });
    const handedOn = { profile: { name: 'Lars Johansson', verifiedEmail: LARS } };
    expect((await say('U30', 'profil', handedOn)).code).toBe('access.requested');
    const { personId } = await client.chatIdentity.findFirstOrThrow({
      where: { externalId: 'U30' },
    });
    expect(personId).toBe('martin.keller');
  });

  it('that another is linked to cannot be taken by a code: it is unlinked first', async () => {
    const own = { profile: { name: 'Fatou Koné', verifiedEmail: FATOU } };
    expect((await say('U20', `me relier ${LARS}`, own)).code).toBe('account.linked');
  });

  it('whose messages wait receives none of them once it is unlinked: they leave by mail', async () => {
    await aNewDay();
    const { client } = griot.database;
    const row = {
      dedupeKey: 'waiting',
      transport: 'slack',
      recipient: 'U20',
      personId: 'fatou.kone',
      subject: 'Ce qui attend',
      payload: JSON.stringify({ subject: 'Ce qui attend', blocks: [] }),
      notBefore: new Date(Date.UTC(2027, 11, 1)),
      createdAt: new Date(Date.UTC(2027, 2, 1)),
    };
    await client.outboxMessage.create({ data: row });
    await say('U20', 'délier mon compte slack');
    const rows = await client.outboxMessage.findMany({ where: { subject: 'Ce qui attend' } });
    expect(rows.map(({ transport, status }) => [transport, status])).toEqual([
      ['slack', 'superseded'],
      ['mail', 'pending'],
    ]);
  });
});

it('no code stands in the register once its mail has left', async () => {
  const { client } = griot.database;
  await aNewDay();
  await say('U40', `me relier ${LARS}`);
  const code = await lastCodeTo(LARS);
  const kept = JSON.stringify([
    await client.linkCode.findMany(),
    await client.outboxMessage.findMany(),
    await client.audit.findMany(),
  ]);
  expect(code).not.toBe('');
  expect(kept).not.toContain(code);
  expect(kept).not.toContain(code.replace('-', ''));
});
