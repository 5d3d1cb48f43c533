import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Griot, startGriot } from '../support/griot.ts';
import { importing } from '../support/guide/importing.ts';

const SEG = 'coordonnateur@example.org';
const HEALTH = 'adama.kante@example.org';

describe('a review of the Calendrier harmonisé', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startGriot({ now: '2028-01-20T09:00' });
    await importing(griot, 'templates/calendrier/calendrier-harmonise.csv');
  });
  afterAll(() => griot.stop());

  const said = async (as: string, line: string): Promise<string> =>
    (await griot.say(as, line)).reply.text.replace(/[\u00a0\u202f]/gu, ' ');

  const HEALTH_REVIEW = 'Ce jour-là : Revue sectorielle de la santé (Calendrier harmonisé).';

  it('is said in the preview of a meeting of a group it concerns', async () => {
    expect(await said(HEALTH, 'gt-sante planifier mercredi 8 mars 2028 à 10h')).toContain(
      HEALTH_REVIEW,
    );
    expect(await said(HEALTH, 'gt-sante planifier vendredi 10 mars 2028 à 9h')).not.toContain(
      'Calendrier',
    );
  });

  it('is in nobody’s way elsewhere, unless it names no group', async () => {
    expect(await said(SEG, 'gt-eau planifier mercredi 8 mars 2028 à 10h')).not.toContain(
      'Calendrier',
    );
    expect(await said(SEG, 'gt-eau planifier mardi 6 juin 2028 à 10h')).toContain(
      'Ce jour-là : Revue budgétaire conjointe (Calendrier harmonisé).',
    );
  });

  it('keeps the free times away, and is said where no other day is free', async () => {
    const week = await said(HEALTH, 'créneaux GT-SANTE semaine du 6 mars 2028, 2h');
    const lines = week.split('\n').filter((line) => line.startsWith('- '));
    expect(lines.slice(0, 4).join()).not.toMatch(/(?:mardi 7|mercredi 8|jeudi 9) mars/u);
    expect(lines[4]).toContain(HEALTH_REVIEW);
    expect(await said(HEALTH, 'créneaux GT-SANTE 8 mars 2028, 2h')).toContain(HEALTH_REVIEW);
  });

  it('is said of the dates of a series', async () => {
    expect(await said(HEALTH, 'gt-sante série 2e mercredi du mois à 10h')).toContain(
      'Revue sectorielle de la santé (Calendrier harmonisé).',
    );
  });

  it('is listed for everybody', async () => {
    expect(await said('awa.ballo@example.org', 'calendrier harmonisé 2028')).toContain(
      'mardi 6 juin 2028 — Revue budgétaire conjointe, Ministère de l’Économie et des Finances',
    );
    expect(await said(SEG, 'revues 2030')).toContain('n’est pas encore importé');
  });

  it('is told when it is asked for by its name, and with the others when it has none', async () => {
    const named = await said(SEG, 'quand a lieu la revue sectorielle de la santé en 2028 ?');
    expect(named).toContain('Revue sectorielle de la santé');
    expect(named).not.toContain('Revue budgétaire conjointe');
    expect(await said(SEG, 'quelles sont les dates des revues 2028 ?')).toContain(
      'Revue budgétaire conjointe',
    );
  });

  it('is not asked for in « quand est la réunion sur la revue du budget ? »', async () => {
    const line = 'quand est la réunion sur la revue du budget ?';
    expect(await said(SEG, line)).not.toContain('Calendrier harmonisé');
  });
});
