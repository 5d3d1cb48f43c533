import { inflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Griot, startGriot } from '../support/griot.ts';

const SEG = 'coordonnateur@example.org';
const CODE = 'GEC-2027-03';

/** A file of a ZIP archive whose directory stands at its end. */
function unzip(archive: Buffer, name: string): string {
  const start = archive.lastIndexOf(Buffer.from(name)) - 46;
  const [size, offset] = [archive.readUInt32LE(start + 20), archive.readUInt32LE(start + 42)];
  const data = offset + 30 + archive.readUInt16LE(offset + 26) + archive.readUInt16LE(offset + 28);
  return inflateRawSync(archive.subarray(data, data + size)).toString('utf8');
}

describe('the sheet that is signed at the door', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startGriot({ now: '2027-02-20T09:00' });
    await griot.say(SEG, 'gec planifier jeudi 4 mars à 10h, salle du PNUD');
    await griot.say(SEG, { press: 'Confirmer' });
    await griot.say('martin.keller@example.org', `excusé ${CODE} remplacé par Fatou Koné`);
  });
  afterAll(() => griot.stop());

  const said = async (line: string, as = SEG): Promise<string> =>
    (await griot.say(as, line)).reply.text.replace(/[\u00a0\u202f]/gu, ' ');

  it.each([
    `feuille d’émargement ${CODE}`,
    'feuille d’émargement du GEC',
    'feuille de présence gec',
    'liste d’émargement du 4 mars',
    'imprime la liste de présence du gec',
  ])('is made by « %s », to be printed or completed', async (line) => {
    const text = await said(line);
    for (const end of ['docx', 'pdf']) expect(text).toContain(`emargement-${CODE}.${end}`);
  });

  it('names those who are expected, their quality, and not whoever is excused', async () => {
    await said(`feuille d’émargement ${CODE}`);
    const row = await griot.database.client.storedFile.findFirstOrThrow({
      where: { name: { endsWith: '.docx' } },
      orderBy: { createdAt: 'desc' },
    });
    const text = unzip(Buffer.from(row.content), 'word/document.xml');
    expect(text).toContain('Hélène Rakotomalala');
    expect(text).toContain('Fatou Koné');
    expect(text).toContain('titulaire');
    expect(text).toContain('suppléance');
    expect(text).toContain('salle du PNUD');
    expect(text).not.toContain('Martin Keller');
  });

  it.each([
    'présences',
    'liste de présence',
    'émargement',
    'qui a signé la feuille d’émargement ?',
  ])('« %s » asks for none', async (line) => {
    expect(await said(`${line} ${CODE}`)).not.toContain('.docx');
  });

  it('is of no meeting that is called off, nor for whoever may not see who comes', async () => {
    expect(await said(`feuille d’émargement ${CODE}`, 'fanta.niare@example.org')).not.toContain(
      '.pdf',
    );
    await griot.say(SEG, `annuler ${CODE} motif : salle fermée`);
    await griot.say(SEG, { press: 'Confirmer' });
    expect((await griot.say(SEG, `feuille d’émargement ${CODE}`)).error?.code).toBe(
      'meeting.cancelled',
    );
  });
});
