import { describe, expect, it, onTestFinished } from 'vitest';
import { capturedMailReader, type MailReading } from '../../adapters/mail/capturedMail.ts';
import { capturedMailTransport } from '../../adapters/mail/capturedMailTransport.ts';
import { smtpTransport } from '../../adapters/mail/smtpTransport.ts';
import { newRegister, openFor } from './database.file.ts';
import { type MailTransportUnderTest, mailTransportContract } from './transport.ts';
import { consignment, sender, testClock } from './transportSamples.ts';
import { startSmtpServer } from './transportSmtpServer.ts';

async function overSmtp(from: typeof sender): Promise<MailTransportUnderTest> {
  const server = await startSmtpServer();
  const transport = smtpTransport(`smtp://127.0.0.1:${server.port}`, from, testClock());
  onTestFinished(async () => {
    await transport.close();
    await server.stop();
  });
  return {
    transport,
    async arrived() {
      return server.mails.map(({ to, raw }) => ({ recipient: to.join(), raw }));
    },
  };
}

/** The secretariat, where no group is hidden from it. */
const SECRETARIAT: MailReading = {
  personId: 'seg',
  own: 'seg@example.org',
  others: true,
  hiddenGroups: [],
};

async function captured(from: typeof sender): Promise<MailTransportUnderTest> {
  const database = await openFor(await newRegister());
  const reader = capturedMailReader(database.client);
  return {
    transport: capturedMailTransport(database, from, testClock()),
    async arrived() {
      const { mails } = await reader.list(SECRETARIAT, { number: 0, size: 100 });
      const read = await Promise.all(mails.map(({ id }) => reader.raw(SECRETARIAT, id)));
      return read.flatMap((mail) =>
        mail ? [{ recipient: mail.recipient, raw: Buffer.from(mail.raw) }] : [],
      );
    },
  };
}

mailTransportContract('mail over SMTP', overSmtp);
mailTransportContract('mail captured', captured);

describe('captured mail', () => {
  it('is byte for byte the mail that would have left', async () => {
    const parcel = consignment({ subject: 'Réunion 🎉' });
    const bytes = await Promise.all(
      [overSmtp, captured].map(async (open) => {
        const { transport, arrived } = await open(sender);
        await transport.deliver(parcel);
        return (await arrived()).map(({ raw }) => raw.toString());
      }),
    );
    expect(bytes[0]).toHaveLength(1);
    expect(bytes[0]).toEqual(bytes[1]);
  });

  it('delivered twice is captured once', async () => {
    const { transport, arrived } = await captured(sender);
    await transport.deliver(consignment());
    await transport.deliver(consignment());
    expect(await arrived()).toHaveLength(1);
  });

  it('is read page by page, the newest first, of everybody or of one address', async () => {
    const { transport, list, raw } = await captureMail();
    for (const key of ['1', '2', '3']) await transport.deliver(consignment({ subject: key }, key));
    await transport.deliver({ ...consignment({}, '4'), recipient: 'b@example.org' });
    const own = { ...SECRETARIAT, own: 'a.diarra@example.org', others: false };
    const first = await list(own, { number: 0, size: 2 });
    expect(first.mails.map(({ subject }) => subject)).toEqual(['3', '2']);
    expect(first.hasMore).toBe(true);
    const second = await list(own, { number: 1, size: 2 });
    expect(second.mails.map(({ subject }) => subject)).toEqual(['1']);
    expect(second.hasMore).toBe(false);
    const [latest] = (await list(SECRETARIAT, { number: 0, size: 10 })).mails;
    expect(latest).toMatchObject({ recipient: 'b@example.org', subject: 'Rappel' });
    expect(String(latest?.at)).toBe('2027-02-20T09:00:00Z');
    expect(await raw(own, latest?.id ?? '')).toBeUndefined();
    expect(await raw(SECRETARIAT, 'none')).toBeUndefined();
  });

  it('is his to read whichever of his addresses it went to, and nobody else’s', async () => {
    const { transport, list } = await captureMail();
    const parcel = {
      ...consignment({ subject: 'Votre code' }),
      personId: 'diarra',
      personal: true,
    };
    await transport.deliver({ ...parcel, recipient: 'nouvelle@example.org' });
    const page = { number: 0, size: 10 };
    const his = { ...SECRETARIAT, personId: 'diarra', own: 'a.diarra@example.org' };
    expect((await list({ ...his, others: false }, page)).mails).toHaveLength(1);
    const next = { ...SECRETARIAT, own: 'nouvelle@example.org' };
    expect((await list(next, page)).mails).toEqual([]);
  });

  it('shows nobody but its recipient what is for him alone, or of a group one may not know', async () => {
    const { transport, list, raw } = await captureMail();
    await transport.deliver({ ...consignment({ subject: 'Votre code' }, '1'), personal: true });
    await transport.deliver({ ...consignment({ subject: 'GA-2027-03' }, '2'), about: 'ga' });
    await transport.deliver({ ...consignment({ subject: 'GEC-2027-03' }, '3'), about: 'gec' });
    const all = { number: 0, size: 10 };
    const subjects = async (reading: MailReading): Promise<string[]> =>
      (await list(reading, all)).mails.map(({ subject }) => subject);
    const outside = { ...SECRETARIAT, hiddenGroups: ['ga'] };
    expect(await subjects(outside)).toEqual(['GEC-2027-03']);
    expect(await subjects(SECRETARIAT)).toEqual(['GEC-2027-03', 'GA-2027-03']);
    const own = { ...outside, own: 'a.diarra@example.org' };
    expect(await subjects(own)).toEqual(['GEC-2027-03', 'GA-2027-03', 'Votre code']);
    const [, hidden] = (await list(own, all)).mails;
    expect(await raw(own, hidden?.id ?? '')).toMatchObject({ subject: 'GA-2027-03' });
    expect(await raw(outside, hidden?.id ?? '')).toBeUndefined();
  });
});

async function captureMail() {
  const database = await openFor(await newRegister());
  const transport = capturedMailTransport(database, sender, testClock());
  return { transport, ...capturedMailReader(database.client) };
}
