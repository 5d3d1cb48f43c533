import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Griot, startGriot } from '../support/griot.ts';
import { COORDINATOR, plain } from './told.ts';

describe('an action of an organisation that has no seat there', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startGriot({ now: '2027-03-08T09:00' });
  });
  afterAll(() => griot.stop());

  const say = async (line: string, who = COORDINATOR) => {
    const { reply } = await griot.say(who, line);
    return { text: plain(reply.text), labels: reply.buttons.map(({ label }) => plain(label)) };
  };
  const NOBODY = 'Personne ne siège pour SHA dans GEC : nul n’est prévenu';

  it('is said to reach nobody, and offers its people', async () => {
    const { text, labels } = await say(
      'décision gec Transmettre les données @SHA échéance 20 mars',
    );
    expect(text).toContain(NOBODY);
    expect(labels).toEqual(expect.arrayContaining(['Bintou Fofana (SHA)', 'Drissa Togo (SHA)']));
    const reader = await say('décision D-2027-001', 'camille.rousseau@example.org');
    expect(reader.text).toContain(NOBODY);
    expect(reader.labels).not.toContain('Bintou Fofana (SHA)');
    await say('décision D-2027-001');
    const before = griot.sent.length;
    await griot.say(COORDINATOR, { press: 'Bintou Fofana (SHA)' });
    expect(griot.sent.slice(before).map(({ to }) => to)).toContain('bintou.fofana@example.org');
    expect((await say('décision D-2027-001')).text).not.toContain('Personne ne siège');
  });

  it('with another who answers, is said all the same, and takes nobody away', async () => {
    const { text, labels } = await say('décision gec Lire la note @SHA @BAD échéance 20 mars');
    expect(text).toContain(NOBODY);
    expect(labels).not.toContain('Bintou Fofana (SHA)');
  });

  it.each(['décision gec Relire la note @BAD', 'décision gec Publier la note @Bintou Fofana'])(
    '« %s » reaches somebody',
    async (line) => expect((await say(line)).text).not.toContain('Personne ne siège'),
  );

  it('that is closed says nothing more of it', async () => {
    await say('D-2027-002 fait');
    expect((await say('décision D-2027-002')).text).not.toContain('Personne ne siège');
  });
});
