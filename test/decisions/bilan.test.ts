import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { xlsxSpreadsheets } from '../../adapters/spreadsheet/xlsx.ts';
import { type Griot, startGriot } from '../support/griot.ts';
import { AISSATA, COORDINATOR, HELENE, OUTSIDER, plain, sayAll } from './told.ts';

let griot: Griot;

beforeAll(async () => {
  griot = await startGriot({ now: '2027-03-12T09:00' });
  await griot.app.runJobs();
  await sayAll(
    griot,
    COORDINATOR,
    'gec décision Écrire la note @Awa Ballo échéance 14 mars',
    'gec décision Publier la liste @BAD échéance 20 mars',
    'GT-SANTE décision Vérifier les stocks @BAD',
    'ga décision Préparer la rencontre',
    'clore D-2027-002',
  );
  await griot.advance('2027-03-25T20:00');
});

afterAll(() => griot.stop());

const review = async (as: string, line: string) => {
  const answer = await griot.say(as, line);
  return { ...answer, text: plain(answer.reply.text) };
};

describe('« bilan »', () => {
  it('counts by group and by organisation, and shows it as a picture and a workbook', async () => {
    const { text, reply, error } = await review(COORDINATOR, 'bilan 2027');
    expect(error).toBeUndefined();
    expect(text).toContain('Bilan 2027 des décisions');
    const [picture, workbook] = reply.files ?? [];
    expect([picture?.name, workbook?.name]).toEqual(['bilan-2027.png', 'bilan-2027.xlsx']);
    const address = { transport: 'console', externalId: COORDINATOR };
    const file = await griot.app.readFile(address, workbook?.id ?? '');
    const [groups, organizations] = await xlsxSpreadsheets.read(file?.content ?? new Uint8Array());
    expect(groups?.rows.find(([name]) => name === 'GEC')?.slice(1)).toEqual([2, 1, 0, 0, 1, 1, 11]);
    expect(organizations?.rows.find(([name]) => name === 'BAD')?.slice(1, 3)).toEqual([2, 1]);
    const png = await griot.app.readFile(address, picture?.id ?? '');
    expect([...(png?.content.slice(1, 4) ?? [])]).toEqual([0x50, 0x4e, 0x47]);
  });

  it.each(['taux d’exécution', 'taux de réalisation des décisions', 'taux d’exécution du GEC'])(
    'is given for « %s »',
    async (line) => {
      expect((await review(COORDINATOR, line)).text).toContain('Bilan 2027');
    },
  );

  it.each(['taux d’exécution du budget', 'taux de réalisation du projet', 'taux de participation'])(
    'is not given for « %s »',
    async (line) => {
      expect((await review(COORDINATOR, line)).error?.code).toBe('command.unknown');
    },
  );

  it('holds only the groups that its reader follows', async () => {
    expect((await review(COORDINATOR, 'bilan 2027')).text).toContain('GA');
    expect((await review(AISSATA, 'bilan 2027')).text).not.toMatch(/^GA/mu);
    expect((await review(HELENE, 'bilan 2027 gt-sante')).error?.code).toBe('access.member');
    expect((await review(OUTSIDER, 'bilan 2027')).text).toContain('Aucune décision de 2027');
    expect((await review(COORDINATOR, 'bilan 2019')).text).toContain('Aucune décision de 2019');
  });
});
