import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { xlsxSpreadsheets } from '../../adapters/spreadsheet/xlsx.ts';
import { type Griot, startGriot } from '../support/griot.ts';
import {
  AISSATA,
  AWA,
  COORDINATOR,
  HELENE,
  MOUSSA,
  OUTSIDER,
  plain,
  sayAll,
  told,
} from './told.ts';

let griot: Griot;

beforeAll(async () => {
  griot = await startGriot({ now: '2027-03-12T09:00' });
  await griot.app.runJobs();
  await sayAll(
    griot,
    COORDINATOR,
    'gec décision Écrire la note de cadrage @Awa Ballo échéance 14 mars #budget',
    'gec recommandation Harmoniser les calendriers @Coopération américaine échéance 20 mars',
    'gec action =HYPERLINK("x") priorité haute @Moussa Diarra échéance 1er avril',
    'ga décision Préparer la rencontre secrète',
  );
  await griot.say(MOUSSA, 'clore D-2027-003');
  await griot.advance('2027-03-25T09:00');
});

afterAll(() => griot.stop());

const codes = (text: string): string =>
  [...text.matchAll(/^- (D-\d{4}-\d{3})/gmu)].map(([, code]) => code ?? '').join(' ');

const list = async (as: string, line: string): Promise<string> =>
  codes(told(await griot.say(as, line)));

describe('filters that combine', () => {
  it.each([
    ['décisions en retard de 10 jours gec', 'D-2026-002 D-2027-001'],
    ['décisions gec #budget', 'D-2027-001'],
    ['recommandations gec', 'D-2027-002'],
    ['décisions gec organisation Coopération américaine', 'D-2027-002 D-2027-001'],
    ['décisions à confirmer', 'D-2027-003'],
    ['décisions priorité haute toutes', 'D-2027-003'],
    ['décisions gec ecrire CADRAGE', 'D-2027-001'],
    ['décisions toutes gec calend', 'D-2027-002'],
    ['décisions toutes gec crmt contributions', 'D-2026-002'],
    ['décisions gec calendriers inexistants', ''],
  ])('« %s » holds %s', async (line, expected) =>
    expect(await list(COORDINATOR, line)).toBe(expected),
  );
});

describe('the part of a year that is asked for', () => {
  it.each([
    ['décisions gec prises cette année', 'Du 1er janvier 2027 au 31 décembre 2027.'],
    [
      'combien de décisions gec avons-nous prises ce mois-ci ?',
      'Du 1er mars 2027 au 31 mars 2027.',
    ],
    ['décisions gec du trimestre', 'Du 1er janvier 2027 au 31 mars 2027.'],
    ['décisions gec de l’année dernière', 'Du 1er janvier 2026 au 31 décembre 2026.'],
  ])('« %s » is read', async (line, days) => {
    expect(told(await griot.say(COORDINATOR, line))).toContain(days);
  });

  it('« décisions sur la revue de cette année » looks for words', async () => {
    const answer = told(await griot.say(COORDINATOR, 'décisions sur la revue de cette année'));
    expect(answer).toContain('revue de cette année');
  });

  it.each([
    'quelles décisions gec n’ont pas de responsable ?',
    'décisions gec qui n’ont aucune échéance',
  ])('« %s » is those that lack it, as « sans … » is', async (line) => {
    const lacking = line.includes('responsable') ? 'sans responsable' : 'sans échéance';
    const answer = told(await griot.say(COORDINATOR, line));
    expect(answer).not.toContain('ne contient');
    expect(codes(answer)).toBe(await list(COORDINATOR, `décisions gec ${lacking}`));
  });
});

describe('an export', () => {
  const exported = async (as: string, line: string) => {
    const { reply, error } = await griot.say(as, line);
    expect(error).toBeUndefined();
    const [file] = reply.files ?? [];
    const address = { transport: 'console', externalId: as };
    return { file, content: await griot.app.readFile(address, file?.id ?? '') };
  };

  it('holds the same decisions as the list, in a workbook without formulas', async () => {
    const { file, content } = await exported(COORDINATOR, 'exporter décisions toutes gec');
    expect(file?.name).toBe('decisions-GEC-2027-03-25.xlsx');
    const [sheet] = await xlsxSpreadsheets.read(content?.content ?? new Uint8Array());
    const column = sheet?.rows.map(([code]) => String(code)) ?? [];
    expect(column.slice(0, 2)).toEqual(['Numéro', 'D-2027-003']);
    expect(column).not.toContain('D-GA-2027-001');
    const late = sheet?.rows.find(([code]) => code === 'D-2027-001');
    expect(late?.slice(1, 3)).toEqual(['décision', 'GEC']);
    expect(late?.[11]).toBe(11);
  });

  it('is a CSV that Excel opens, in which nothing acts', async () => {
    const { content } = await exported(COORDINATOR, 'exporter décisions toutes gec en csv');
    const text = new TextDecoder().decode(content?.content);
    expect(text).toContain(`"'=HYPERLINK(""x"")"`);
    expect(text.split('\r\n')[0]).toMatch(/^\ufeff?Numéro;Nature;Groupe;/u);
  });

  it('is for whoever asked, and for nobody else', async () => {
    const { file } = await exported(HELENE, 'exporter décisions gec');
    const other = { transport: 'console', externalId: AWA };
    expect(await griot.app.readFile(other, file?.id ?? '')).toBeUndefined();
    expect((await griot.say(OUTSIDER, 'exporter décisions gec')).error?.code).toBe('access.member');
    expect((await griot.say(COORDINATOR, 'exporter décisions gec licorne')).error?.code).toBe(
      'decision.nothingToExport',
    );
  });

  it.each(['exporte moi tout', 'exporter tout', 'exporte-moi les décisions'])(
    '« %s » exports all that he may read',
    async (line) => {
      const { content } = await exported(AISSATA, `${line} en csv`);
      const rows = new TextDecoder().decode(content?.content);
      expect(rows).toContain('D-2027-001');
      expect(rows).not.toContain('secrète');
    },
  );

  it('never holds what its reader may not see', async () => {
    const { content } = await exported(AISSATA, 'exporter toutes les décisions en csv');
    expect(new TextDecoder().decode(content?.content)).not.toContain('secrète');
  });
});

describe('decisions named in a sentence', () => {
  it('unfold their cards to those who may see them', async () => {
    const answer = told(
      await griot.say(HELENE, 'avant jeudi il y a D-2027-001 et aussi d-2027-2 ?'),
    );
    expect(answer).toContain('Décision D-2027-001');
    expect(answer).toContain('Recommandation D-2027-002');
  });

  const offered = async (who: string, line: string) => {
    const answer = await griot.say(who, line);
    expect(told(answer)).toContain('Rien n’a changé');
    return answer.reply.buttons.map(({ label }) => label);
  };

  it.each(['la Suisse a fait D-2027-001', 'confirme que D-2027-001 est faite'])(
    'are one press from what is told of one, to those who may: « %s »',
    async (line) => {
      expect(await offered(COORDINATOR, line)).toContain('Clore D-2027-001');
      expect(await offered(HELENE, line)).not.toContain('Clore D-2027-001');
    },
  );

  it('say nothing of those that may not be seen, as of those that are not there', async () => {
    const answer = told(await griot.say(AISSATA, 'fiches D-2027-001, D-GA-2027-001 et D-2027-999'));
    expect(answer).toContain('Je ne trouve pas : D-GA-2027-001, D-2027-999.');
    expect(answer).not.toContain('secrète');
  });
});

describe('what awaits confirmation', () => {
  it('is offered to those who may confirm, on their page too', async () => {
    for (const line of ['à valider', 'accueil']) {
      const { reply } = await griot.say(COORDINATOR, line);
      expect(reply.buttons.map(({ label }) => label)).toContain('Confirmer D-2027-003');
    }
    expect(told(await griot.say(HELENE, 'accueil'))).not.toContain('Décisions dites faites');
  });
});

describe('the history of a decision', () => {
  it('tells each change, who made it, what was and what is', async () => {
    await griot.say(COORDINATOR, 'corriger D-2027-001 échéance 30 mars');
    const answer = plain((await griot.say(HELENE, 'historique D-2027-001')).reply.text);
    expect(answer).toContain('vendredi 12 mars 2027 : enregistrée par Amadou Coulibaly (SEG)');
    expect(answer).toContain('(échéance : dimanche 14 mars 2027 → mardi 30 mars 2027)');
  });

  it('loses none of its lines on the card to what is told elsewhere', async () => {
    for (const n of [1, 2, 3, 4, 5, 6, 7]) {
      await griot.say(COORDINATOR, `commenter D-2027-001 : remarque ${n}`);
    }
    const card = plain((await griot.say(HELENE, 'D-2027-001')).reply.text);
    expect(card).toContain('enregistrée par Amadou Coulibaly (SEG)');
    expect(card).toContain('remarque 7');
  });
});
