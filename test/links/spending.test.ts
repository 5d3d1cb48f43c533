import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { change } from '../../src/kernel/changes.ts';
import { LINK } from '../../src/kernel/links/linkChat.ts';
import { spendLink } from '../../src/kernel/links/spend.ts';
import { type Griot, startGriot } from '../support/griot.ts';

let griot: Griot;

beforeAll(async () => {
  griot = await startGriot({ now: '2027-02-20T09:00' });
});
afterAll(() => griot.stop());

const link = (id: string) => ({ id, expiresAt: griot.clock.now().add({ hours: 24 }) });

async function spend(id: string, then: () => void = () => undefined): Promise<void> {
  const now = griot.clock.now();
  const author = { now, directory: await griot.app.directory(), transport: LINK, personId: null };
  await change(griot.database, author, async (write) => {
    await spendLink(write, link(id), now);
    then();
  });
}

describe('a link that changes more than an answer', () => {
  it('acts once, of two presses at the same moment too', async () => {
    const both = await Promise.allSettled([spend('one'), spend('one')]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(spend('one')).rejects.toThrow('link.spent');
  });

  it('is not spent by what has failed', async () => {
    const failing = spend('two', () => {
      throw new Error('the register is full');
    });
    await expect(failing).rejects.toThrow('full');
    await expect(spend('two')).resolves.toBeUndefined();
  });
});

describe('whoever comes by a link', () => {
  const come = (personId: string, text: string) =>
    griot.app.handle({
      deliveryId: `${personId}:${text}`,
      from: { transport: LINK, externalId: personId },
      content: { kind: 'text', text },
    });

  it('is the person it names, judged as he stands when he comes', async () => {
    expect((await come('martin.keller', 'mes réunions')).error).toBeUndefined();
    expect((await come('martin.keller', 'gec planifier jeudi à 10h')).error?.code).toBe(
      'access.refused',
    );
    await griot.database.client.person.update({
      where: { id: 'paul.weber' },
      data: { active: false },
    });
    await griot.database.client.revision.update({
      where: { id: 'directory' },
      data: { version: { increment: 1 } },
    });
    expect((await come('paul.weber', 'mes réunions')).error?.code).toBe('access.unknownPerson');
  });
});
