import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '../../adapters/database/engines.ts';
import { xlsxSpreadsheets } from '../../adapters/spreadsheet/xlsx.ts';
import { verifyAudit } from '../../src/kernel/audit/verify.ts';
import type { Database } from '../../src/kernel/database.ts';
import { griot as call, emptyGround } from './called.ts';

let ground: Awaited<ReturnType<typeof emptyGround>>;

beforeAll(async () => {
  ground = await emptyGround();
  await call(ground.env, ['demo']);
});
afterAll(() => ground.remove());

async function importing(name: string, content: string | Uint8Array, ...options: string[]) {
  const file = join(ground.folder, name);
  await writeFile(file, content);
  return call(ground.env, ['import', 'calendrier', file, ...options]);
}

async function reading<T>(work: (database: Database) => Promise<T>): Promise<T> {
  const database = await openDatabase(ground.env.DATABASE_URL);
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

const reviews = () =>
  reading(({ client }) => client.review.findMany({ orderBy: { startsOn: 'asc' } }));
const HEADERS = 'Revue;Du;Au;Groupes concernés;Lieu';
const ICS = (...lines: string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//SHA//FR', ...lines, 'END:VCALENDAR', ''].join(
    '\r\n',
  );

describe('the Calendrier harmonisé', () => {
  const template = fileURLToPath(
    new URL('../../templates/calendrier/calendrier-harmonise.csv', import.meta.url),
  );

  it('is told first, written once, and changes nothing the second time', async () => {
    const take = (...options: string[]) =>
      call(ground.env, ['import', 'calendrier', template, ...options]);
    const trial = await take('--dry-run');
    expect(trial.out).toContain('Calendrier harmonisé : 3 ajouts, aucun changement, aucun retrait');
    expect(trial.out).toContain(
      '+ ligne 2 : Revue sectorielle de la santé, du mardi 7 mars 2028 au jeudi 9 mars 2028 (GT-SANTE)',
    );
    expect(trial.out).toContain('Essai : rien n’est écrit.');
    expect(await reviews()).toEqual([]);
    expect((await take()).out).toContain('C’est écrit : 3 lignes.');
    expect((await take()).out).toContain('3 entrées inchangées');
    expect(
      (await reviews()).map(({ startsOn, endsOn, groups }) => [startsOn, endsOn, groups]),
    ).toEqual([
      ['2028-03-07', '2028-03-09', 'GT-SANTE'],
      ['2028-06-06', '2028-06-06', ''],
      ['2028-09-12', '2028-09-14', ''],
    ]);
    const { broken, lines } = await reading(({ client }) => verifyAudit(client));
    expect([broken, lines]).toEqual([undefined, 3]);
  });

  it('says what another file of the year changes and takes away, and leaves other years alone', async () => {
    const columns = HEADERS.split(';').map((header) => ({ header }));
    const rows = [
      ['Revue sectorielle de la santé', '14/03/2028', '16/03/2028', 'Groupe GT-SANTE', null],
      [
        'Revue budgétaire conjointe',
        '06/06/2028',
        null,
        null,
        'Ministère de l’Économie et des Finances',
      ],
    ];
    const wrong = await xlsxSpreadsheets.write([{ name: 'Calendrier', columns, rows }]);
    expect((await importing('faux.xlsx', wrong)).out).toContain(
      '✗ ligne 2 : « Groupes concernés » : « Groupe GT-SANTE » n’est pas un groupe de l’annuaire.',
    );
    const right = rows.map(([title, from, to, groups, place]) => [
      title ?? null,
      from ?? null,
      to ?? null,
      groups ? 'GT-SANTE' : null,
      place ?? null,
    ]);
    const content = await xlsxSpreadsheets.write([{ name: 'Calendrier', columns, rows: right }]);
    const { out } = await importing('calendrier.xlsx', content);
    expect(out).toContain('aucun ajout, 1 changement, 1 retrait, 1 entrée inchangée');
    expect(out).toContain('Du : 7 mars 2028 → 14 mars 2028 ; Au : 9 mars 2028 → 16 mars 2028');
    expect(out).toContain('- absente du fichier : Revue annuelle du CREDD');
    await importing('2029.csv', `${HEADERS}\nRevue annuelle du CREDD;11/09/2029;13/09/2029;;\n`);
    expect((await reviews()).map(({ startsOn }) => startsOn)).toEqual([
      '2028-03-14',
      '2028-06-06',
      '2029-09-11',
    ]);
  });

  it('is read from a calendar: whole days end the day before DTEND, a UID finds its review again', async () => {
    const event = (day: string, until: string) =>
      ICS(
        'BEGIN:VEVENT',
        'UID:rbc-2030@sha',
        `DTSTART;VALUE=DATE:${day}`,
        `DTEND;VALUE=DATE:${until}`,
        'SUMMARY:Revue budgétaire conjointe\\, 2e tour',
        'CATEGORIES:Revue,GT-EAU',
        'END:VEVENT',
        'BEGIN:VEVENT',
        'UID:x@sha',
        'DTSTART:20300110T233000Z',
        'SUMMARY:Annulée',
        'STATUS:CANCELLED',
        'END:VEVENT',
      );
    const first = await importing('rbc.ics', event('20300305', '20300307'));
    expect(first.out).toContain(
      '+ ligne 1 : Revue budgétaire conjointe, 2e tour, du mardi 5 mars 2030 au mercredi 6 mars 2030 (GT-EAU)',
    );
    const second = await importing('rbc.ics', event('20300312', '20300314'));
    expect(second.out).toContain('aucun ajout, 1 changement, aucun retrait');
  });

  it.each([
    ['Revue;31/02/2028;;;', '« Du » n’est pas une date'],
    ['Revue;;;;', '« Du » est vide'],
    ['=1+1;01/03/2028;;;', '« Revue » contient une formule'],
    ['Revue;02/03/2028;01/03/2028;;', 'la dernière date précède la première'],
    ['Revue;02/03/2028;02/09/2029;;', 'plus de soixante jours'],
    ['Bon;01/03/2031;;;', 'la même revue figure déjà à la ligne 2'],
  ])('refuses « %s », and then writes nothing of it', async (line, why) => {
    const before = await reviews();
    const { out, code } = await importing('r.csv', `${HEADERS}\nBon;01/03/2031;;;\n${line}\n`);
    expect(out).toContain(`✗ ligne 3 : `);
    expect(out).toContain(why);
    expect(out).toContain('Rien n’est écrit');
    expect([code, await reviews()]).toEqual([1, before]);
  });

  it('takes two reviews of one title in a year for two', async () => {
    const rows = 'RBC;01/03/2032;;;\nRBC;01/09/2032;;;\n';
    expect((await importing('deux.csv', `${HEADERS}\n${rows}`)).out).toContain('2 ajouts');
    const moved = rows.replace('01/09', '08/09');
    expect((await importing('deux.csv', `${HEADERS}\n${moved}`)).out).toContain(
      'aucun ajout, 1 changement, aucun retrait, 1 entrée inchangée',
    );
  });

  it('says which column is missing, and refuses a calendar that repeats or cannot be read', async () => {
    const { out, code } = await importing('sans.csv', 'Titre;Date\nRevue;01/03/2028\n');
    expect(out).toContain('il manque les colonnes Revue, Du');
    expect(code).toBe(1);
    const recurring = ICS(
      'BEGIN:VEVENT',
      'UID:y',
      'DTSTART;VALUE=DATE:20300305',
      'RRULE:FREQ=YEARLY',
      'SUMMARY:CREDD',
      'END:VEVENT',
    );
    expect((await importing('r.ics', recurring)).out).toContain('cet événement se répète');
    const broken = await importing('b.ics', 'BEGIN:VCALENDAR\r\nnothing of a calendar');
    expect([broken.code, broken.remarks]).toEqual([2, expect.stringContaining('b.ics')]);
  });
});
