import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Griot, startGriot } from '../support/griot.ts';

const SEG = 'coordonnateur';

let griot: Griot;

beforeAll(async () => {
  griot = await startGriot({ now: '2027-02-20T09:00' });
});
afterAll(() => griot.stop());

const say = async (externalId: string, text: string, transport = 'web') => {
  const from = { transport, externalId };
  const content = { kind: 'text', text } as const;
  const { reply, error, duplicate, isHeldBack } = await griot.app.handle({
    deliveryId: randomUUID(),
    from,
    content,
  });
  const silent = duplicate === true;
  return { code: error?.code, shown: reply.blocks.length, silent, isHeldBack };
};

it('whoever sends more than sixty requests in a minute is told so once, and heard again after', async () => {
  const MEMBER = 'helene.rakotomalala';
  for (let line = 0; line < 60; line += 1) {
    expect((await say(MEMBER, 'merci')).code).toBeUndefined();
  }
  expect((await say(MEMBER, 'merci')).code).toBe('pace.tooFast');
  expect(await say(MEMBER, 'merci')).toEqual({
    code: undefined,
    shown: 0,
    silent: true,
    isHeldBack: true,
  });
  expect((await say(SEG, 'merci')).code).toBeUndefined();
  await griot.advance('2027-02-20T09:01');
  expect((await say(MEMBER, 'merci')).code).toBeUndefined();
});

it('whoever has a person’s link holds back that link alone, and is told so each time', async () => {
  const READER = 'martin.keller';
  const codes = [];
  for (let look = 0; look < 25; look += 1) codes.push((await say(READER, 'aide', 'link')).code);
  expect(codes.slice(20)).toEqual(Array.from({ length: 5 }, () => 'pace.tooFast'));
  expect((await say(READER, 'merci')).code).toBeUndefined();
});

it('a stranger may ask less', async () => {
  const codes = [];
  for (let line = 0; line < 22; line += 1) codes.push((await say('U1', 'aide', 'slack')).code);
  expect(codes.filter((code) => code === 'pace.tooFast')).toHaveLength(1);
  expect(codes.slice(0, 20)).toEqual(Array.from({ length: 20 }, () => undefined));
});

it('no line of a séance is refused, however fast it is typed', async () => {
  await griot.say('coordonnateur@example.org', 'gt-sante planifier samedi 20 février à 10h');
  await griot.say('coordonnateur@example.org', { press: 'Confirmer' });
  await griot.advance('2027-02-20T10:00');
  expect((await say(SEG, 'séance ouvrir GT-SANTE-2027-02')).code).toBeUndefined();
  const codes = [];
  for (let line = 0; line < 70; line += 1) {
    codes.push((await say(SEG, `note : la ligne ${line}`)).code);
  }
  expect(new Set(codes)).toEqual(new Set([undefined]));
});
