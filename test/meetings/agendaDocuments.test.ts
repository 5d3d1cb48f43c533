import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Griot, startGriot } from '../support/griot.ts';

const SEG = 'coordonnateur@example.org';
const CHAIR = 'lars.johansson@example.org';
const MEMBER = 'martin.keller@example.org';
const OUTSIDER = 'bintou.fofana@example.org';
const CODE = 'GEC-2027-03';
const NOTE = `odj document ${CODE} point 1 : Note de cadrage https://example.org/note.pdf`;

describe('a document of a point of the ordre du jour', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startGriot({ now: '2027-02-20T09:00' });
    await griot.say(SEG, 'gec planifier jeudi 4 mars à 10h');
    await griot.say(SEG, 'oui');
    await griot.say(SEG, `odj ajouter ${CODE} Revue du CREDD`);
    await griot.say(SEG, `odj ajouter ${CODE} Divers`);
  });
  afterAll(() => griot.stop());

  const said = async (who: string, line: string): Promise<string> =>
    (await griot.say(who, line)).reply.text.replaceAll('\u00a0', ' ');

  it('is attached by whoever may propose a point, once for one address', async () => {
    expect((await griot.say(OUTSIDER, NOTE)).error).toBeDefined();
    await said(MEMBER, NOTE);
    const again = await said(MEMBER, NOTE.replace('Note de cadrage', 'Note révisée'));
    expect(again).toContain('Note révisée');
    expect(again).not.toContain('Note de cadrage');
    expect(await said(SEG, 'document gec point 1 TDR https://example.org/tdr')).toContain('TDR');
  });

  it('has an address, and is of a point that is there', async () => {
    const codes = [
      `${CODE} point 1 : javascript:alert(1)`,
      `${CODE} point 9 : x https://example.org/x`,
    ];
    const errors = [];
    for (const rest of codes) errors.push((await griot.say(SEG, `document ${rest}`)).error?.code);
    expect(errors).toEqual(['odj.addressMissing', 'odj.noSuchPoint']);
  });

  it('goes out with the validated ordre du jour in the reminder of a week before', async () => {
    await griot.say(CHAIR, `odj valider ${CODE}`);
    await griot.say(CHAIR, 'oui');
    const reminders = (await griot.advance('2027-02-25T10:30')).filter(({ subject }) =>
      subject.includes('Rappel'),
    );
    expect(reminders.some(({ text = '' }) => text.includes('https://example.org/note.pdf'))).toBe(
      true,
    );
  });

  it('goes with its point', async () => {
    await griot.say(SEG, `odj fusionner ${CODE} 1 et 2`);
    expect(await said(SEG, `odj ${CODE}`)).toContain('https://example.org/tdr');
    await griot.say(SEG, `odj retirer ${CODE} 1`);
    expect(await griot.database.client.agendaDocument.count()).toBe(0);
  });
});
