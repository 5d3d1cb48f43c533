import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Griot, startGriot } from '../support/griot.ts';
import { plain } from '../support/plain.ts';

const OWNER = 'camille.rousseau@example.org';

/** Some days of every week are no day until which one is silent. */
describe('a silence asked for in words', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startGriot({ now: '2027-03-08T09:00' });
  });
  afterAll(() => griot.stop());

  it.each([
    'arrête de me relancer le week-end',
    'ne me relancez plus le dimanche',
    'ne me rappelle plus le samedi et le dimanche',
    'ne m’écris pas le week-end',
    'arrête de me relancer après 18h',
    'arrête de m’envoyer des rappels le week-end',
    'pas de rappels le soir',
    'arrête de me relancer la nuit',
  ])('« %s » starts none', async (line) => {
    const { error, reply } = await griot.say(OWNER, line);
    expect(error?.code).toBe('followUp.silenceRecurring');
    expect(plain(reply.text)).toContain('Rien n’a changé');
  });

  it.each([
    ['arrête de me relancer jusqu’à vendredi', 'vendredi 12 mars 2027'],
    ['silence jusqu’au samedi 13 mars', 'samedi 13 mars 2027'],
    ['arrête de me relancer', 'lundi 15 mars 2027'],
    ['ne m’envoie plus rien jusqu’à vendredi', 'vendredi 12 mars 2027'],
    ['arrête de m’envoyer des mails', 'lundi 15 mars 2027'],
    ['stop les rappels pendant mes vacances jusqu’au 30 mars', 'mardi 30 mars 2027'],
  ])('« %s » lasts until %s', async (line, day) => {
    expect(plain((await griot.say(OWNER, line)).reply.text)).toContain(day);
  });

  it.each([
    ['suspendez mes rappels jusqu’au 13 mars', 'samedi 13 mars 2027'],
    ['suspendez mes rappels jusqu’au 20', 'samedi 20 mars 2027'],
    ['silence jusqu’au 5', 'lundi 5 avril 2027'],
    ['mets en pause mes relances', 'lundi 15 mars 2027'],
  ])('« %s » is one, until %s', async (line, day) => {
    expect(plain((await griot.say(OWNER, line)).reply.text)).toContain(day);
  });

  it.each([
    'suspendez mes rappels du GEC',
    'suspendez les rappels du GEC jusqu’au 20 mars',
    'suspendez mes réunions jusqu’au 20 mars',
    'faut-il suspendre mes rappels ?',
    'ne suspendez pas mes rappels',
  ])('« %s » is none', async (line) => {
    expect(plain((await griot.say(OWNER, line)).reply.text)).not.toContain('C’est entendu');
  });

  it('does not begin at once when it is asked for later days', async () => {
    const line = 'stop les rappels pendant mes vacances du 20 au 30 mars';
    const { error, reply } = await griot.say(OWNER, line);
    expect(error?.code).toBe('followUp.silenceLater');
    expect(reply.buttons.map(({ label }) => label)).toEqual(['silence jusqu’au 30 mars 2027']);
    const now = await griot.say(OWNER, 'pas de rappels du 8 au 12 mars');
    expect(plain(now.reply.text)).toContain('vendredi 12 mars 2027');
  });

  it('« ne m’écris plus la nuit » is of the quiet hours', async () => {
    expect(plain((await griot.say(OWNER, 'ne m’écris plus la nuit')).reply.text)).toContain(
      'Rien n’est encore changé',
    );
  });
});
