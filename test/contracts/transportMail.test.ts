import { expect, it, onTestFinished } from 'vitest';
import { capturedMailReader } from '../../adapters/mail/capturedMail.ts';
import { capturedMailTransport } from '../../adapters/mail/capturedMailTransport.ts';
import { smtpTransport } from '../../adapters/mail/smtpTransport.ts';
import { newRegister, openFor } from './database.file.ts';
import {
  consignment,
  type MailTransportUnderTest,
  mailTransportContract,
  sender,
  testClock,
} from './transport.ts';
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
mailTransportContract('captured mail', captured);

it('captured mail is byte for byte the mail that would have left', async () => {
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
