import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Griot, startGriot } from '../support/griot.ts';
import { plain } from '../support/plain.ts';

const SEG = 'coordonnateur@example.org';
const LEADER = 'adama.kante@example.org';

describe('what is asked of groups, chairs and organisations in a sentence', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startGriot({ now: '2027-03-08T09:00' });
  });
  afterAll(() => griot.stop());

  const said = async (line: string, who = SEG) => plain((await griot.say(who, line)).reply.text);

  it.each([
    'qui est dans mon groupe ?',
    'qui sont les membres de mon groupe ?',
    'qui fait partie du GT Santé ?',
  ])('« %s » shows the seats of the group that he coordinates', async (line) => {
    expect(await said(line, LEADER)).toContain('GT-SANTE');
    expect(await said(line, LEADER)).toContain('Souleymane Dao (titulaire)');
  });

  it('« fiche du GT Santé » shows the group', async () => {
    expect(await said('fiche du GT Santé', LEADER)).toContain('Souleymane Dao (titulaire)');
    expect(await said('fiche de Souleymane Dao', LEADER)).toContain('UNICEF');
  });

  it('« mon groupe » of somebody who has several is asked about', async () => {
    expect((await griot.say(SEG, 'qui est dans mon groupe ?')).error?.code).toBe('group.missing');
  });

  it('tells nothing of a confidential group to whoever is outside it', async () => {
    expect(await said('qui fait partie du GA ?', LEADER)).not.toContain('Johansson');
  });

  it('« cette année » is no group, and the next chair is asked of the Troïka', async () => {
    expect(await said('qui est chef de file cette année ?')).toContain('Lars Johansson');
    expect(await said('qui est le prochain chef de file ?')).toContain('Troïka');
    const elsewhere = await griot.say(SEG, 'qui est chef de file du Zorglub ?');
    expect(elsewhere.error?.code).toBe('group.unknown');
  });

  it('lists no groups for mandates that end', async () => {
    expect(await said('quels mandats arrivent à échéance ?')).not.toContain('20 groupes');
    expect(await said('mandats')).toContain('20 groupes');
  });

  it.each(['nouvelle organisation : Italie', 'ajoute l’organisation Italie'])(
    '« %s » opens the form, with its name in it',
    async (line) => {
      const { reply } = await griot.say(SEG, line);
      expect(reply.form?.id).toBe('organisation.inscrire');
      expect(plain(reply.text)).toContain('Italie');
    },
  );

  it('« organisation PNUD » only shows it', async () => {
    expect((await griot.say(SEG, 'organisation PNUD')).reply.form).toBeUndefined();
  });

  it('« mon fuseau c’est Paris » is read as « est »', async () => {
    expect(await said('mon fuseau c’est Paris', LEADER)).toContain('Europe/Paris');
  });

  it('« comment ça marche ? » shows what « aide » shows', async () => {
    expect(await said('comment ça marche ?')).toBe(await said('aide'));
    expect(await said('comment planifier une réunion ?')).toContain('Aide : planifier');
  });
});
