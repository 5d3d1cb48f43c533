import { describe, expect, it } from 'vitest';
import { moveSaid, organizationMoved } from '../../src/directory/spoken/organizationMoved.ts';
import { demoDirectory } from '../decisions/demo.ts';
import { SEG, SWISS, startDirectory } from './told.ts';

describe('somebody who goes to another organisation', () => {
  const { griot, told, drafts } = startDirectory();

  it.each([
    'Camille Rousseau passe de l’AFD à la GIZ',
    'Camille Rousseau rejoint la GIZ',
    'Camille Rousseau travaille désormais pour la GIZ',
  ])('« %s » is previewed, with the seats that he would keep', async (line) => {
    const preview = await told(line);
    expect(preview).toContain('Organisation : AFD → GIZ');
    expect(preview).toContain('siège pour l’organisation AFD (GEC).');
    expect(preview).toContain('Rien n’est encore changé.');
  });

  it('is told to the secretariat alone', async () => {
    const before = await drafts();
    expect(await told('Camille Rousseau passe de l’AFD à la GIZ', SWISS)).toBe('access.refused');
    expect(await drafts()).toBe(before);
  });

  it('has a seat freed by one press', async () => {
    const { reply } = await griot().say(SEG, 'Camille Rousseau passe de l’AFD à la GIZ');
    const free = reply.buttons.find(({ label }) => label === 'Libérer le siège GEC')?.id ?? '';
    const freed = await griot().say(SEG, { press: free });
    expect(freed.reply.text).toContain('GEC, Camille Rousseau');
  });

  it('keeps no seat in a group that the speaker may not know', async () => {
    const preview = await told('Paul Weber rejoint la GIZ', 'aissata.diarra@example.org');
    expect(preview).toContain('GEC');
    expect(preview).not.toMatch(/(?<![\p{L}])GA(?![\p{L}])/u);
  });

  it.each([
    'la présidence passe de l’AFD à la GIZ',
    'D-2027-001 passe de l’AFD à la GIZ',
    'Martin Keller passe de 10h à 11h',
    'Martin Keller passe de la GIZ au PNUD',
    'Martin Keller rejoint le Canada',
    'Martin Keller rejoint le GT Eau',
    'Camille Rousseau rejoint la GIZ pour la réunion',
    'Camille Rousseau passe de l’AFD à la GIZ ?',
    'Camille Rousseau ne passe pas de l’AFD à la GIZ',
    'si Camille Rousseau passe de l’AFD à la GIZ',
    'Camille Rousseau rejoint l’AFD',
  ])('« %s » moves nobody', (line) => {
    const said = moveSaid(line);
    expect(said && organizationMoved(said, demoDirectory)).toBeUndefined();
  });
});
