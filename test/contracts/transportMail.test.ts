import { describe, expect, it, onTestFinished } from 'vitest';
import { capturedMailReader } from '../../adapters/mail/capturedMail.ts';
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

async function captured(from: typeof sender): Promise<MailTransportUnderTest> {
  const database = await openFor(await newRegister());
  const reader = capturedMailReader(database.client);
  return {
    transport: capturedMailTransport(database, from, testClock()),
    async arrived() {
      const { mails } = await reader.list({ page: 0, size: 100 });
      const read = await Promise.all(mails.map(({ id }) => reader.raw(id)));
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
    const database = await openFor(await newRegister());
    const transport = capturedMailTransport(database, sender, testClock());
    const { list, raw } = capturedMailReader(database.client);
    for (const key of ['1', '2', '3']) await transport.deliver(consignment({ subject: key }, key));
    await transport.deliver({ ...consignment({}, '4'), recipient: 'b@example.org' });
    const first = await list({ recipient: 'a.diarra@example.org', page: 0, size: 2 });
    expect(first.mails.map(({ subject }) => subject)).toEqual(['3', '2']);
    expect(first.hasMore).toBe(true);
    const second = await list({ recipient: 'a.diarra@example.org', page: 1, size: 2 });
    expect(second.mails.map(({ subject }) => subject)).toEqual(['1']);
    expect(second.hasMore).toBe(false);
    const [latest] = (await list({ page: 0, size: 10 })).mails;
    expect(latest).toMatchObject({ recipient: 'b@example.org', subject: 'Rappel' });
    expect(String(latest?.at)).toBe('2027-02-20T09:00:00Z');
    expect(await raw(0)).toBeUndefined();
  });
});
