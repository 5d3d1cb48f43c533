import { simpleParser } from 'mailparser';
import { describe, expect, it } from 'vitest';
import {
  type Consignment,
  PermanentFailure,
  type Transport,
} from '../../src/kernel/outbox/transport.ts';
import { outline, readMime } from './transportMime.ts';
import { calendar, consignment, sender } from './transportSamples.ts';

/** A mail transport to test, and what has arrived by it. */
export interface MailTransportUnderTest {
  readonly transport: Transport;
  arrived(): Promise<readonly { readonly recipient: string; readonly raw: Buffer }[]>;
}

/**
 * What every transport named 'mail' does.
 * @param open makes one, alone in its world, closed when the test ends
 */
export function mailTransportContract(
  name: string,
  open: (from: typeof sender) => Promise<MailTransportUnderTest>,
): void {
  /** Sends one mail and reads the tree of what arrives. */
  async function send(parcel: Consignment, from = sender) {
    const { transport, arrived } = await open(from);
    await transport.deliver(parcel);
    const [mail, ...others] = await arrived();
    if (!mail || others.length > 0) throw new Error('not one mail');
    return { ...mail, root: readMime(mail.raw) };
  }

  describe(name, () => {
    it('is the mail transport', async () => {
      const { transport } = await open(sender);
      expect(transport.name).toBe('mail');
      expect(transport.concurrency).toBeGreaterThan(0);
    });

    it('sends a letter as text then HTML, in UTF-8, and nothing else', async () => {
      const { root, recipient } = await send(consignment());
      expect(recipient).toBe('a.diarra@example.org');
      expect(outline(root)).toBe('multipart/alternative(text/plain text/html)');
      for (const part of root.parts) expect(part.params.get('charset')).toBe('utf-8');
      expect(root.parts[0]?.body.toString()).toContain('Demain à 10 h.');
      expect(root.parts[1]?.body.toString()).toContain('Demain à 10 h.</p>');
    });

    it('adds the calendar object last, inline, byte for byte, its method said twice', async () => {
      for (const method of ['REQUEST', 'CANCEL'] as const) {
        const { root } = await send(consignment({ calendar: calendar(method) }));
        expect(outline(root)).toBe('multipart/alternative(text/plain text/html text/calendar)');
        const part = root.parts[2];
        expect(part?.headers.get('content-type')).toBe(
          `text/calendar; charset=utf-8; method=${method}`,
        );
        expect(part?.headers.get('content-transfer-encoding')).toBe('base64');
        expect(part?.headers.has('content-disposition')).toBe(false);
        expect(part?.body.toString()).toBe(calendar(method).content);
        expect(part?.body.toString()).toContain(`METHOD:${part?.params.get('method')}\r\n`);
      }
    });

    it('attaches documents beside the letter, their bytes and their accented names whole', async () => {
      const name = 'Relevé des décisions – GEC-2027-03.pdf';
      const content = Uint8Array.from({ length: 1000 }, (_, index) => index % 256);
      const file = { id: 'f', name, mediaType: 'application/pdf', size: 1000 };
      const blocks = [{ kind: 'file', file }] as const;
      const parcel = consignment({ blocks, calendar: calendar('REQUEST') });
      const { root, raw } = await send({ ...parcel, files: [{ ...file, content }] });
      expect(outline(root)).toBe(
        'multipart/mixed(multipart/alternative(text/plain text/html text/calendar) application/pdf)',
      );
      expect(root.parts[1]?.body.equals(content)).toBe(true);
      const [attached] = (await simpleParser(raw)).attachments.filter(
        (one) => one.filename === name,
      );
      expect(attached?.contentDisposition).toBe('attachment');
      expect(raw.every((byte) => byte < 128)).toBe(true);
    });

    it('says who it is from, for whom, when, and that a machine wrote it', async () => {
      const { root } = await send(consignment());
      expect(root.headers.get('from')).toBe('Griot <griot@seg.example.org>');
      expect(root.headers.get('to')).toBe('a.diarra@example.org');
      expect(root.headers.get('date')).toBe('Sat, 20 Feb 2027 09:00:00 +0000');
      expect(root.headers.get('auto-submitted')).toBe('auto-generated');
      expect(root.headers.get('x-auto-response-suppress')).toBe('OOF, AutoReply');
      expect([...root.headerNames].sort()).toEqual([
        'auto-submitted',
        'content-type',
        'date',
        'from',
        'message-id',
        'mime-version',
        'subject',
        'to',
        'x-auto-response-suppress',
      ]);
    });

    it('puts the mails of one thread under one name, which is not that of a mail', async () => {
      const heads = async (thread: string, key: string) =>
        (await send(consignment({ thread }, key))).root.headers;
      const first = await heads('meeting:1', 'invitation');
      const second = await heads('meeting:1', 'cancellation');
      const other = await heads('meeting:2', 'invitation of another');
      for (const name of ['references', 'in-reply-to']) {
        expect(first.get(name)).toMatch(/^<[0-9a-f]{40}@seg\.example\.org>$/);
        expect(first.get(name)).not.toBe(first.get('message-id'));
        expect(second.get(name)).toBe(first.get(name));
        expect(other.get(name)).not.toBe(first.get(name));
      }
    });

    it('names the mail after its key, in the domain of the sender', async () => {
      const ids: string[] = [];
      for (const key of ['meeting:1', 'meeting:1', 'meeting:2']) {
        const { root } = await send(consignment({}, key));
        ids.push(root.headers.get('message-id') ?? '');
      }
      expect(ids[0]).toMatch(/^<[0-9a-f]{40}@seg\.example\.org>$/);
      expect(ids[1]).toBe(ids[0]);
      expect(ids[2]).not.toBe(ids[0]);
    });

    it('sends the same consignment again as the same mail', async () => {
      const { transport, arrived } = await open(sender);
      await transport.deliver(consignment());
      await transport.deliver(consignment());
      const mails = await arrived();
      expect(new Set(mails.map(({ raw }) => raw.toString())).size).toBe(1);
    });

    it('keeps a line end in a subject or a name from beginning a header', async () => {
      const hostile = 'Réunion\r\nBcc: intrus@example.org\r\n\r\n<b>corps</b>';
      const from = { name: hostile, email: sender.email };
      const { root, raw } = await send(consignment({ subject: hostile }), from);
      expect(root.headerNames.filter((header) => header === 'bcc')).toEqual([]);
      expect(outline(root)).toBe('multipart/alternative(text/plain text/html)');
      const read = await simpleParser(raw);
      expect(read.subject).toBe('Réunion Bcc: intrus@example.org <b>corps</b>');
      expect(read.from?.value).toEqual([
        { name: 'Réunion Bcc: intrus@example.org <b>corps</b>', address: sender.email },
      ]);
    });

    it('carries accents and emoji everywhere, over a wire of seven bits', async () => {
      const subject = 'Réunion « GEC » : l’ordre du jour, Ségou, Koulikoro et Kidal 🎉 '
        .repeat(4)
        .trim();
      const from = { name: 'Secrétariat exécutif 🇲🇱', email: sender.email };
      const { raw } = await send(
        consignment({ subject, blocks: [{ kind: 'text', text: subject }] }),
        from,
      );
      const read = await simpleParser(raw);
      expect(read.subject).toBe(subject);
      expect(read.text?.trim()).toBe(subject);
      expect(read.html).toContain(subject);
      expect(read.from?.value[0]?.name).toBe(from.name);
      for (const line of raw.toString('latin1').split('\r\n')) {
        expect(line).toMatch(/^[\t\x20-\x7e]{0,998}$/);
      }
    });

    it('carries lines that mean something to SMTP or to a mailbox', async () => {
      const text = '.\n..\nFrom moi\nQUIT\n.\nfin';
      const { root } = await send(consignment({ blocks: [{ kind: 'text', text }] }));
      expect(root.parts[0]?.body.toString().trimEnd()).toBe(text.replaceAll('\n', '\r\n'));
    });

    it('shows nothing to press, in neither part', async () => {
      const { raw } = await send(
        consignment({
          blocks: [
            { kind: 'text', text: 'Serez-vous là ?' },
            { kind: 'buttons', buttons: [{ id: 'x', label: 'Peut-être' }] },
          ],
        }),
      );
      const read = await simpleParser(raw);
      expect(read.text?.trim()).toBe('Serez-vous là ?');
      expect(read.html).not.toContain('Peut-être');
    });

    it('has a text part even when a message is its subject alone', async () => {
      const { root } = await send(consignment({ subject: 'Rappel', blocks: [] }));
      expect(outline(root)).toBe('multipart/alternative(text/plain text/html)');
      expect(root.parts[0]?.body.toString().trim()).toBe('Rappel');
    });

    it('is written in the language of its reader', async () => {
      const { root } = await send(consignment({ locale: 'en' }));
      expect(root.parts[1]?.body.toString()).toContain('<html lang="en"');
    });

    it('refuses for good what is not one address', async () => {
      const { transport, arrived } = await open(sender);
      const wrong = [
        '',
        'personne',
        'a@example.org, b@example.org',
        'a@example.org\r\nRCPT TO:<b@example.org>',
        'A <a@example.org>',
        'a@b@example.org',
      ];
      for (const recipient of wrong) {
        const sending = transport.deliver({ ...consignment(), recipient });
        await expect(sending).rejects.toBeInstanceOf(PermanentFailure);
      }
      expect(await arrived()).toEqual([]);
    });
  });
}
