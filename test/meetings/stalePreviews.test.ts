import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Act, type Griot, startGriot } from '../support/griot.ts';
import { plain } from '../support/plain.ts';

const SEG = 'coordonnateur@example.org';
const CHAIR = 'lars.johansson@example.org';
const CODE = 'GEC-2027-03';
const CHANGED = 'La situation a changé depuis cet aperçu.';

describe('what is confirmed is what was previewed', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startGriot({ now: '2027-03-08T09:00' });
    await griot.say(SEG, 'gec planifier jeudi 11 mars à 10h');
    await griot.say(SEG, { press: 'Confirmer' });
    await griot.say(SEG, `odj ajouter ${CODE} Revue du CREDD (15 min)`);
  });
  afterAll(() => griot.stop());

  const preview = async (line: Act, as: string): Promise<string> => {
    const { reply } = await griot.say(as, line);
    return reply.buttons.find(({ label }) => label === 'Confirmer')?.id ?? '';
  };
  const press = async (id: string, as: string) => {
    const { reply, sent, error } = await griot.say(as, { press: id });
    const again = reply.buttons.find(({ label }) => label === 'Confirmer')?.id ?? '';
    return { text: plain(reply.text), sent, error, again };
  };

  it('an ordre du jour is not validated by whoever may only submit it', async () => {
    const shown = await preview(`odj valider ${CODE}`, CHAIR);
    const { error, text, sent } = await press(shown, SEG);
    expect(error?.code).toBe('odj.notValidator');
    expect(text).toContain(`Seul Lars Johansson valide l’ordre du jour de ${CODE}.`);
    expect(sent).toEqual([]);
  });

  it('an ordre du jour that has changed since is previewed again, and sent once', async () => {
    const first = await preview(`odj valider ${CODE}`, CHAIR);
    await griot.say(SEG, `odj ajouter ${CODE} Point ajouté après l’aperçu`);
    const second = await preview(`odj valider ${CODE}`, CHAIR);
    const stale = await press(first, CHAIR);
    expect(stale.text).toContain(CHANGED);
    expect(stale.text).toContain('2. Point ajouté après l’aperçu');
    expect(stale.sent).toEqual([]);
    expect((await press(stale.again, CHAIR)).sent).toHaveLength(17);
    const { text, sent } = await press(second, CHAIR);
    expect(text).toContain('est déjà validé tel quel');
    expect(sent).toEqual([]);
  });

  it('the cancellation of a meeting that has been moved since is previewed again', async () => {
    const shown = await preview(`annuler ${CODE} motif : mission`, SEG);
    const moved = await preview(`reporter ${CODE} au 25 mars`, SEG);
    await press(moved, SEG);
    const stale = await press(shown, SEG);
    expect(stale.text).toContain(CHANGED);
    expect(stale.text).toContain('jeudi 25 mars 2027');
    expect(stale.text).toContain('Motif : mission');
    expect((await press(stale.again, SEG)).text).toContain(`La réunion ${CODE} est annulée.`);
  });

  it('the ordre du jour of a meeting that has been called off since goes to nobody', async () => {
    await griot.say(SEG, 'gec planifier jeudi 11 mars à 15h');
    await griot.say(SEG, { press: 'Confirmer' });
    await griot.say(SEG, 'odj ajouter GEC-2027-03-2 Budget');
    const shown = await preview('odj valider GEC-2027-03-2', CHAIR);
    await press(await preview('annuler GEC-2027-03-2 motif : mission', SEG), SEG);
    const { error, sent } = await press(shown, CHAIR);
    expect(error?.code).toBe('meeting.cancelled');
    expect(sent).toEqual([]);
  });

  it('a poll that has been started since is not started a second time', async () => {
    const line = 'sondage GEC "Revue" mardi 16 mars à 10h ; jeudi 18 mars à 10h';
    const first = await preview(line, SEG);
    const second = await preview(line, CHAIR);
    expect((await press(first, SEG)).text).toContain('Le sondage GEC-SD1 est lancé.');
    const { text, sent } = await press(second, CHAIR);
    expect(text).toContain('Le sondage GEC-SD1 est déjà lancé.');
    expect(sent).toEqual([]);
    const other = await preview(line.replace('18', '19').replace('jeudi', 'vendredi'), SEG);
    expect((await press(other, SEG)).text).toContain('Le sondage GEC-SD2 est lancé.');
  });
});
