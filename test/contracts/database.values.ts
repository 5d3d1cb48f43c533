import { describe, expect, test } from 'vitest';
import { AT } from './database.moves.ts';
import type { EngineUnderTest } from './database.ts';

/** What is read is what was written. */
export function valueContract({ newRegister, open }: EngineUnderTest): void {
  const opened = async () => open(await newRegister());

  describe('what is kept', () => {
    test('values come back as they went', async () => {
      const { client } = await opened();
      const raw = Buffer.from(Array.from({ length: 70_000 }, (_, i) => (i * 31) % 256));
      const text = '« Troïka » : l’ordre du jour 📌';
      const mail = { messageId: '<1@griot>', recipient: 'a@b.ml', subject: text, raw, at: AT };
      const written = await client.capturedMail.create({ data: mail });
      const read = await client.capturedMail.findUniqueOrThrow({ where: { id: written.id } });
      expect(read).toMatchObject({ subject: text, at: AT });
      expect(Buffer.from(read.raw).equals(raw)).toBe(true);
    });

    test('integers above 2^53 are read exactly', async () => {
      const { client } = await opened();
      const rows = await client.$queryRaw`SELECT CAST(9007199254740993 AS BIGINT) AS n`;
      expect(rows).toEqual([{ n: 9007199254740993n }]);
    });

    test('instants are compared as instants', async () => {
      const { client } = await opened();
      await client.delivery.create({ data: { id: 'then', at: AT } });
      const since = (ms: number) =>
        client.delivery.count({ where: { at: { lte: new Date(AT.getTime() + ms) } } });
      expect([await since(-1), await since(0), await since(1)]).toEqual([0, 1, 1]);
    });
  });
}
