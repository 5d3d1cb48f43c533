import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Act, type Griot, startGriot } from '../support/griot.ts';
import { plain } from '../support/plain.ts';

const SEG = 'coordonnateur@example.org';
const STRANGER = 'mamadou.bah@example.org';
const CODE = 'GEC-2027-03';

describe('several lines pasted in a séance', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startGriot({ now: '2027-02-20T09:00' });
    await griot.say(SEG, 'gec planifier jeudi 4 mars à 10h');
    await griot.say(SEG, { press: 'Confirmer' });
    await griot.say(SEG, `odj ajouter ${CODE} Revue du CREDD`);
    griot.clock.set(Temporal.Instant.from('2027-03-04T10:02:00Z'));
    await griot.say(SEG, `séance ouvrir ${CODE}`, { channel: 'GEC' });
  });
  afterAll(() => griot.stop());

  const say = (text: Act, as = SEG) => griot.say(as, text, { channel: 'GEC' });
  const said = async (...args: Parameters<typeof say>): Promise<string> =>
    plain((await say(...args)).reply.text);
  const decided = () => griot.database.client.decision.count();

  it('are shown one by one, and none is written before it is pressed', async () => {
    const before = await decided();
    const asked = await said('info : premier avis\nla BM rappelle la date\ndécision publier');
    expect(asked).toContain('3 lignes, et aucune n’est encore notée.');
    expect(asked).toContain('info : la BM rappelle la date');
    expect(await said('livre')).toContain('Le livre est encore vide.');
    expect(await decided()).toBe(before);
  });

  it('are noted all at one press, in order, but for those that cannot be, which are told', async () => {
    const before = await decided();
    const lines = [
      'bonjour',
      'arrivée GIZ',
      'décision publier le tableau de bord @PNUD échéance 30 avril',
      'point 9',
      'La BM rappelle la date',
      'Noté que la GIZ remercie',
    ];
    const { reply } = await say(lines.join('\n'));
    const press = reply.buttons.find(({ label }) => label === 'Tout noter')?.id ?? '';
    const { reply: done, sent } = await say({ press });
    const noted = plain(done.text);
    expect(noted).toMatch(/1\. Arrivée à 10 h 02 : GIZ/u);
    expect(noted).toMatch(
      /2\. Décision D-2027-\d+ : publier le tableau de bord — PNUD.* 30 avril/u,
    );
    expect(noted).toContain('« point 9 » n’est pas noté. Il n’y a pas de point 9');
    expect(noted).toMatch(/3\. Information : La BM rappelle la date\n.*4\. Information/su);
    expect(sent).toHaveLength(0);
    expect(await said({ press })).toContain('Ces lignes sont déjà notées.');
    expect((await say({ press }, STRANGER)).error?.code).toBe('access.refused');
    expect(await decided()).toBe(before + 1);
  });

  it('are not noted a second time by their own button, nor by that of all', async () => {
    const { reply } = await say('info : avis un\ninfo : avis deux');
    const [first = '', , all = ''] = reply.buttons.map(({ id }) => id);
    await say({ press: first });
    const noted = await said({ press: all });
    expect(noted).toContain('avis deux');
    expect(noted).not.toContain('avis un');
    expect(await said({ press: first })).toContain('C’est déjà noté');
  });

  it('hide no decision behind a greeting: one that stands alone is written at once', async () => {
    const { reply, sent } = await say('Bonjour\ndécision : clore le fonds @PNUD\nmerci');
    expect(plain(reply.text)).toMatch(/\d+\. Décision D-2027-\d+ : clore le fonds — PNUD/u);
    expect(sent).toHaveLength(0);
  });

  it('leave to another command the list that is its own', async () => {
    await say(`odj ajouter ${CODE}\ninfo : la note\nDivers sur le fonds`);
    expect(await said(`odj ${CODE}`)).toContain('Divers sur le fonds');
  });

  it('are the rows of a table, each with who and when', async () => {
    const { reply } = await say(
      'Action\tResponsable\tÉchéance\nclasser la note\tAFD\t31 mars\nclasser le plan\tGIZ\t15/04',
    );
    expect(plain(reply.text)).toContain('classer la note, responsable : AFD, échéance : 31 mars');
    const noted = await said({ press: 'Tout noter' });
    expect(noted).toContain('classer la note — AFD — échéance : 31 mars');
    expect(noted).toContain('classer le plan — GIZ — échéance : 15 avril');
  });

  it('that do not say what they are never make one decision', async () => {
    const before = await decided();
    await say('- ranger la note (AFD, 31/03)\n- ranger le plan (GIZ, 15/04)');
    expect(await said({ press: 'décision : …' })).toContain(
      '2 lignes, et aucune n’est encore notée.',
    );
    expect(await decided()).toBe(before);
    expect(await said({ press: 'Tout noter' })).toContain(
      'ranger la note — AFD — échéance : 31 mars',
    );
  });

  it('are several, of one line that calls two decisions', async () => {
    const before = await decided();
    const asked = await said('décision : trier la note ; action : trier le plan');
    expect(asked).toContain('2 lignes, et aucune n’est encore notée.');
    await say({ press: 'Tout noter' });
    expect(await decided()).toBe(before + 2);
  });

  it('are several, of a sentence that charges two', async () => {
    const asked = await said(
      'décision le PNUD envoie le bilan avant vendredi et l’AFD publie le bilan',
    );
    expect(asked).toContain('décision : le PNUD envoie le bilan avant vendredi');
    expect(asked).toContain('décision : l’AFD publie le bilan');
    expect(await said({ press: 'Tout noter' })).toContain(
      'le PNUD envoie le bilan — PNUD — échéance : 5 mars',
    );
    const one = await said('décision : le PNUD envoie la liste et relance la GIZ');
    expect(one).toContain('le PNUD envoie la liste et relance la GIZ — PNUD');
  });

  it('keep by a press a question that is no decision', async () => {
    await say('Décisions :\n- lire la liste\n- qui relit la liste ?');
    const { reply } = await say({ press: 'Tout noter' });
    expect(plain(reply.text)).toContain('n’est pas noté : cela ne dit pas ce qui est décidé.');
    expect(reply.buttons.map(({ label }) => label)).toEqual(['info : …', 'à suivre : …']);
    expect(await said({ press: 'à suivre : …' })).toContain('À suivre : qui relit la liste ?');
  });

  it('are told before the séance is closed, and shown again by « note tout »', async () => {
    await say('info : mot un\ninfo : mot deux\ninfo : mot deux');
    const { reply, sent } = await say('clore');
    expect(plain(reply.text)).toContain('La séance n’est pas close');
    expect(plain(reply.text)).toContain('info : mot deux');
    expect(reply.buttons.map(({ label }) => label)).toEqual(['Tout noter', 'Clore sans les noter']);
    expect(sent).toHaveLength(0);
    expect(await said('note tout')).toContain('collées ne sont pas encore notées.');
    await say({ press: 'Tout noter' });
    const answer = await said('note tout le monde présent');
    expect(answer).not.toContain('pas encore notée');
    await say('info : mot trois\ninfo : mot quatre');
    await say('clore');
    expect(await said({ press: 'Clore sans les noter' })).toContain(`Séance ${CODE} close`);
  });

  it('that were left out are not asked about again when the séance is closed once more', async () => {
    await say(`séance rouvrir ${CODE}`);
    expect(await said('note tout')).toContain('info : mot trois');
    expect(await said('clore')).toContain(`Séance ${CODE} close`);
    await say(`séance rouvrir ${CODE}`);
    await say('info : mot cinq\ninfo : mot six');
    const answer = await said('clore');
    expect(answer).toContain('info : mot six');
    expect(answer).not.toContain('info : mot trois');
    await say({ press: 'Tout noter' });
  });

  it('that are one sentence are noted as one line by a press', async () => {
    await say('la note est prête\net le ministre est venu');
    expect(await said({ press: 'Noter en une ligne' })).toContain(
      'Information : la note est prête et le ministre est venu',
    );
  });
});
