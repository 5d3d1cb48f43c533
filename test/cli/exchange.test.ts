import { readFile, writeFile } from 'node:fs/promises';
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

const inFolder = (name: string): string => join(ground.folder, name);
const importing = (...args: string[]) => call(ground.env, ['import', 'annuaire', ...args]);

async function fileOf(name: string, content: string | Uint8Array): Promise<string> {
  await writeFile(inFolder(name), content);
  return inFolder(name);
}

async function reading<T>(work: (database: Database) => Promise<T>): Promise<T> {
  const database = await openDatabase(ground.env.DATABASE_URL);
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

const people = () => reading(({ client }) => client.person.count());
const PEOPLE = 'Courriel;Prénom;Nom;Organisation';

describe('the directory, written into a workbook', () => {
  it('comes back without a difference, people as CSV too', async () => {
    for (const name of ['annuaire.xlsx', 'personnes.csv']) {
      expect((await call(ground.env, ['export', 'annuaire', inFolder(name)])).code).toBe(0);
      const { out, code } = await importing(inFolder(name), '--dry-run');
      expect(out).toContain('Personnes : aucun ajout, aucun changement, 60 lignes inchangées');
      expect(out).not.toMatch(/^[+~✗⚠]/mu);
      expect(code).toBe(0);
    }
  });

  it('is not asked of a file that is not there, or of a folder, and why is said in French', async () => {
    const absent = await importing(inFolder('absent.xlsx'));
    expect(absent.remarks).toContain('absent.xlsx n’existe pas.');
    const folder = await importing(ground.folder);
    expect(folder.remarks).toContain('ne se lit pas (EISDIR). Vérifiez que c’est bien un fichier');
    expect([absent.code, folder.code]).toEqual([2, 2]);
  });

  it('has the addresses, phones and quiet hours of people in it', async () => {
    const rows = [
      `${PEOPLE};Autres adresses;Téléphone;Heures calmes`,
      'a.sow@example.org;Awa;Sow;PNUD;sow@exemple.org, AWA@exemple.org;+223 76 12 34 56;20h-7h',
    ];
    const file = await fileOf('adresses.csv', rows.join('\n'));
    expect((await importing(file)).out).toContain('C’est écrit : 1 ligne.');
    expect((await importing(file)).out).toContain('rien n’était à changer');
    for (const name of ['adresses.xlsx', 'personnes-2.csv']) {
      await call(ground.env, ['export', 'annuaire', inFolder(name)]);
      const { out } = await importing(inFolder(name), '--dry-run');
      expect(out).toContain('61 lignes inchangées');
    }
    const stolen = ['b@example.org;B;B;PNUD;sow@exemple.org;;', 'sow@exemple.org;Awa;Sow;PNUD;;;'];
    const [taken, preferred] = await Promise.all(
      stolen.map(async (line, n) =>
        importing(await fileOf(`v${n}.csv`, `${rows[0]}\n${line}\n`), '--dry-run'),
      ),
    );
    expect(taken?.out).toContain('sow@exemple.org est déjà celle d’une autre personne');
    expect(preferred?.out).toContain('Courriel : a.sow@example.org → sow@exemple.org');
  });

  it('says in words, without a trace, that its folder is not there', async () => {
    const file = inFolder('nulle/part/annuaire.csv');
    const { code, remarks } = await call(ground.env, ['export', 'annuaire', file]);
    expect(code).toBe(2);
    expect(remarks).toContain(`${file} ne peut pas être écrit`);
  });

  it('does not overwrite a file', async () => {
    const kept = await fileOf('kept.xlsx', 'mine');
    const { code, remarks } = await call(ground.env, ['export', 'annuaire', kept]);
    expect([code, remarks]).toEqual([2, expect.stringContaining('existe déjà')]);
    expect(await readFile(kept, 'utf8')).toBe('mine');
  });
});

describe('a file taken into the directory', () => {
  it('is told first, written once, and changes nothing the second time', async () => {
    const templates = ['organisations', 'personnes', 'groupes', 'sieges', 'mandats'].map((name) =>
      fileURLToPath(new URL(`../../templates/annuaire/${name}.csv`, import.meta.url)),
    );
    const trial = await importing(...templates, '--dry-run');
    expect(trial.out).toContain(
      '+ Sièges, ligne 2 : GT-EXEMPLE, prenom.nom@example.org, 1er janvier 2027',
    );
    expect(trial.out).toContain('Essai : rien n’est écrit.');
    expect(await people()).toBe(61);
    expect((await importing(...templates)).out).toContain('C’est écrit : 5 lignes.');
    expect(await people()).toBe(62);
    expect((await importing(...templates)).out).toContain('rien n’était à changer');
    const { broken, lines } = await reading(({ client }) => verifyAudit(client));
    expect([broken, lines]).toEqual([undefined, 6]);
  });

  it('says what it changes, whoever wrote it: Windows-1252, a comma, other columns absent', async () => {
    const text =
      'Courriel,Prénom,Nom,Organisation,Fonction\r\nfatou.kone@example.org,Fatou,Koné,UE,Déléguée\r\n';
    const file = await fileOf('windows.csv', Buffer.from(text, 'latin1'));
    const known = await reading(({ client }) =>
      client.person.findUniqueOrThrow({
        where: { email: 'fatou.kone@example.org' },
        include: { organization: true },
      }),
    );
    await fileOf(
      'windows.csv',
      Buffer.from(text.replace(',UE,', `,${known.organization.acronym},`), 'latin1'),
    );
    const { out } = await importing(file);
    expect(out).toContain(
      `~ Personnes, ligne 2 : fatou.kone@example.org — Fonction : ${known.jobTitle} → Déléguée`,
    );
  });

  it.each([
    ['a@example.org;A;B;Nulle', '« Organisation » : « Nulle » n’est ni dans l’annuaire'],
    ['pas une adresse;A;B;PNUD', '« Courriel » n’est pas une adresse'],
    ['аdmin@example.org;A;B;PNUD', '« Courriel » n’est pas une adresse'],
    ['a@example.org;=1+1;B;PNUD', '« Prénom » contient une formule'],
    ['a@example.org;;B;PNUD', '« Prénom » est vide (une case fusionnée'],
    ['a@example.org;A;B;PNUD\nA@Example.org;A;B;PNUD', 'déjà dite à la ligne 3'],
  ])('refuses « %s », and then writes nothing of it', async (line, why) => {
    const before = await people();
    const file = await fileOf(
      'refused.csv',
      `\ufeff${PEOPLE}\nbon@example.org;Bon;Nom;PNUD\n${line}\n`,
    );
    const { out, code } = await importing(file);
    expect(out).toContain(why);
    expect(out).toContain('Rien n’est écrit');
    expect([code, await people()]).toEqual([1, before]);
  });

  it('holds to the rule of two: one titular and one alternate an organisation, at a time', async () => {
    const seats = (day: string) =>
      `Groupe;Organisation;Courriel;Rang;Du;Au\nGT-EXEMPLE;PNUE;fatou.kone@example.org;titulaire;${day};\n`;
    const { out } = await importing(await fileOf('sieges.csv', seats('15/06/2027')), '--dry-run');
    expect(out).toContain('déjà occupé à ces dates par prenom.nom@example.org');
    const later = await importing(await fileOf('sieges.csv', seats('01/01/2028')), '--dry-run');
    expect(later.code).toBe(0);
  });

  it('says which columns it does not read, rather than leave them out without a word', async () => {
    const file = await fileOf(
      'colonnes.csv',
      `${PEOPLE};Téléphone mobile;;Courriel\nm@example.org;M;M;PNUD;+223 70 00 00 00;;autre@example.org\n`,
    );
    const { out } = await importing(file, '--dry-run');
    expect(out).toContain(
      '⚠ Feuille « colonnes » : les colonnes Téléphone mobile, Courriel ne sont pas lues',
    );
    expect(out).toContain('+ Personnes, ligne 2 : m@example.org');
  });

  it('says which sheet or column it does not understand', async () => {
    const { out } = await importing(
      await fileOf('personnes.csv', 'Courriel;Nom\na@example.org;B\n'),
    );
    expect(out).toContain('il manque les colonnes Prénom, Organisation');
    const other = await importing(await fileOf('autre.csv', 'x;y\n1;2\n'));
    expect(other.out).toContain('Feuille « autre » : ni son nom ni ses colonnes');
  });

  it('is not even opened when it is too large, nor taken for what it is not', async () => {
    const large = await importing(await fileOf('large.xlsx', new Uint8Array(6 * 1024 * 1024)));
    expect([large.code, large.remarks]).toEqual([2, expect.stringContaining('5 Mo au plus')]);
    const broken = await importing(await fileOf('broken.xlsx', 'PK, and nothing that follows'));
    expect([broken.code, broken.remarks]).toEqual([2, expect.stringContaining('ni un classeur')]);
  });

  it('says from which line on a quotation mark is left open', async () => {
    const rows = [
      'a@example.org;A;Un;PNUD',
      'b@example.org;"B;Deux;PNUD',
      'c@example.org;C;T;PNUD',
    ];
    const file = await fileOf('ouvert.csv', `${PEOPLE}\n${rows.join('\n')}\n`);
    const { code, remarks } = await importing(file);
    expect(code).toBe(2);
    expect(remarks).toContain('ouvert à la ligne 3');
  });

  it('may hold two thousand people', async () => {
    const rows = Array.from({ length: 2_000 }, (_, index) => [
      `personne${index}@example.org`,
      `Prénom ${index}`,
      'Nom',
      'PNUD',
    ]);
    const columns = PEOPLE.split(';').map((header) => ({ header }));
    const content = await xlsxSpreadsheets.write([{ name: 'Personnes', columns, rows }]);
    const { out } = await importing(await fileOf('many.xlsx', content));
    expect(out).toContain('Personnes : 2 000 ajouts');
    expect(out).toContain('… et 1 900 autres');
    expect(out).toContain('C’est écrit : 2 000 lignes.');
    expect((await reading(({ client }) => verifyAudit(client))).broken).toBeUndefined();
  });
});
