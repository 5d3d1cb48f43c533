import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Griot } from '../support/griot.ts';
import { heard, startPlanned } from '../support/planned.ts';

const SWISS = 'martin.keller@example.org';
const AMERICAN = 'grace.thompson@example.org';

describe('an invitation answered as one speaks', () => {
  let griot: Griot;

  beforeEach(async () => {
    griot = await startPlanned('gec planifier jeudi 18 mars à 10h, pnud');
  });
  afterEach(() => griot.stop());

  const said = (line: string, by = SWISS, channel?: string) => heard(griot, line, by, channel);

  it.each([
    ['je confirme ma présence au gec du 18, merci de votre invitation', 'est confirmée'],
    ['je confirme ma présence, merci pour l’aimable invitation', 'est confirmée'],
    ['désolé je me suis trompé, je viens finalement', 'est confirmée'],
    ['désolé, je suis en mission à Gao cette semaine-là', 'est excusée'],
    ['je ne pourrai pas être présent ce jour-là', 'est excusée'],
    ['merci de votre invitation, mais je ne viendrai pas', 'est excusée'],
    ['Merci pour l’invitation. Je serai présent', 'est confirmée'],
    ['peut-être, je confirme lundi', 'est incertaine'],
    ['peut-être, je vous dirai demain', 'est incertaine'],
    ['peut-être', 'est incertaine'],
    ['je viendrai peut-être', 'est incertaine'],
    ['je ne sais pas encore si je pourrai venir', 'est incertaine'],
    ['je vais essayer de venir au gec du 18', 'est incertaine'],
    ['je ferai mon possible pour être là', 'est incertaine'],
    ['je serai là sous réserve', 'est incertaine'],
    ['je ne suis pas sûr de pouvoir venir, j’ai une autre réunion', 'est incertaine'],
    ['peut-être avec Fatou Koné', 'est incertaine'],
  ])('« %s » is noted', async (line, state) => {
    expect((await said(line)).text).toContain(state);
  });

  it.each([
    'je serai peut-être à Paris',
    'je ne sais pas pour le rapport',
    'je vais essayer de finir le rapport',
    'je vais peut-être changer de poste, je reviens vers vous',
    'je ne suis pas sûr pour le budget',
  ])('« %s », which may be said of anything, is asked about', async (line) => {
    expect((await said(line)).text).toContain('rien n’est encore noté');
  });

  it('« can’t make it, sorry » is noted', async () => {
    expect((await said('can’t make it, sorry', AMERICAN)).text).toContain('send your regrets');
  });

  it.each(['j’arriverai vers 10h30', 'je dois partir à 11h', 'je partirai vers 11h30'])(
    '« %s » is asked about, and writes nothing',
    async (line) => {
      expect((await said(line)).text).toContain('rien n’est encore noté');
      expect((await said('présences gec')).text).not.toContain('confirmée');
    },
  );

  it.each(['j’arriverai vers 10h30', 'je dois partir à 11h'])(
    '« %s » may be told to others in a channel',
    async (line) => {
      expect((await said(line, SWISS, 'GEC')).error).toBe('command.unknown');
    },
  );

  it.each([
    'je dois finir le rapport à 11h',
    'merci de votre invitation à dîner samedi',
    'je me suis trompé de dossier',
    'can’t make the report',
  ])('« %s » answers nothing', async (line) => {
    expect((await said(line)).text).not.toMatch(/C’est noté|rien n’est encore noté/u);
  });

  it.each(['c’est quoi l’ordre du jour du gec ?', 'quel est l’odj du gec ?'])(
    '« %s » shows the ordre du jour',
    async (line) => {
      expect((await said(line)).text).toContain('Ordre du jour : GEC-2027-03');
    },
  );
});
