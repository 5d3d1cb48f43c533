import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Griot, startGriot } from '../support/griot.ts';
import { plain } from '../support/plain.ts';

const SEG = 'coordonnateur@example.org';
const LIST =
  'décisions du GEC :\n- Transmettre la matrice à la SHA, PNUD, 31 mars\n- Publier la liste @Camille Rousseau';

/** Decisions pasted together, outside a séance. */
describe('a list of decisions that is pasted', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startGriot({ now: '2027-03-01T09:00' });
    await griot.say(SEG, 'gec planifier jeudi 4 mars à 10h');
    await griot.say(SEG, { press: 'Confirmer' });
    for (const hour of ['10h', '15h']) {
      await griot.say(SEG, `gt eau planifier mercredi 3 mars à ${hour}`);
      await griot.say(SEG, { press: 'Confirmer' });
    }
    await griot.advance('2027-03-09T09:00');
  });
  afterAll(() => griot.stop());

  const recorded = () =>
    griot.database.client.decision.count({ where: { group: { code: 'GEC' }, year: 2027 } });
  it('is previewed with what was read of each, and records nothing', async () => {
    const { reply, sent } = await griot.say(SEG, LIST);
    const text = plain(reply.text);
    expect(text).toContain('GEC-2027-03');
    expect(text).toContain(
      'Transmettre la matrice à la SHA — responsable : PNUD — échéance : 31 mars 2027',
    );
    expect(text).toContain(
      'Publier la liste — responsable : Camille Rousseau (AFD) — sans échéance',
    );
    expect(text).toContain('Rien n’est encore enregistré');
    expect(sent).toEqual([]);
    expect(await recorded()).toBe(0);
  });

  it('is recorded at one press, once, and each owner is told', async () => {
    const { reply: preview } = await griot.say(SEG, LIST);
    const id = preview.buttons.find(({ label }) => label === 'Confirmer')?.id ?? '';
    const { reply, sent } = await griot.say(SEG, { press: id });
    expect(reply.text).toContain('2 décisions enregistrées');
    expect(sent.map(({ to }) => to)).toContain('camille.rousseau@example.org');
    const again = await griot.say(SEG, { press: id });
    expect(again.reply.text).toContain('déjà enregistrée');
    expect(again.sent).toEqual([]);
    expect(await recorded()).toBe(2);
  });

  it('pasted twice says which are in the register already', async () => {
    const { reply } = await griot.say(SEG, LIST);
    expect(reply.text).toContain('une seconde fois');
    await griot.say(SEG, { press: 'Abandonner' });
    expect(await recorded()).toBe(2);
  });

  it('shown twice before the first is confirmed is previewed again, and recorded once', async () => {
    const list = 'décisions du GEC :\n- Ouvrir le compte\n- Fermer la caisse';
    const before = await recorded();
    const shown = [await griot.say(SEG, list), await griot.say(SEG, list)];
    const [first = '', second = ''] = shown.map(
      ({ reply }) => reply.buttons.find(({ label }) => label === 'Confirmer')?.id ?? '',
    );
    await griot.say(SEG, { press: first });
    const { reply, sent } = await griot.say(SEG, { press: second });
    expect(reply.text).toContain('une seconde fois');
    expect(reply.text).toContain('Rien n’est encore enregistré');
    expect(sent).toEqual([]);
    expect(await recorded()).toBe(before + 2);
    await griot.say(SEG, { press: 'Abandonner' });
    expect(await recorded()).toBe(before + 2);
  });

  it('loses nothing when one line is odd', async () => {
    const { reply } = await griot.say(
      SEG,
      'décisions gec :\n1. Écrire la note\n2. Inviter la presse avant le 31 février',
    );
    const text = plain(reply.text);
    expect(text).toContain('« Inviter la presse avant le 31 février » n’est pas dans la liste');
    expect(text).toContain('Écrire la note');
    const apart = await griot.say(SEG, { press: 'La noter à part' });
    expect(apart.reply.text).toContain('Inviter la presse');
  });

  it('is given up by a word', async () => {
    const before = await recorded();
    await griot.say(SEG, 'décisions gec :\n- Relire le plan\n- Signer la charte');
    await griot.say(SEG, { press: 'Abandonner' });
    expect(await recorded()).toBe(before);
  });

  it('of no group that is said is asked about', async () => {
    const { error } = await griot.say(SEG, 'actions :\n- Écrire la note\n- Relire le plan');
    expect(error?.code).toBe('decision.listGroupMissing');
  });

  it('takes the group of its channel', async () => {
    const { reply } = await griot.say(SEG, 'actions :\n- PNUD : écrire la note\n- Relire', {
      channel: 'GEC',
    });
    expect(plain(reply.text)).toContain('écrire la note — action — responsable : PNUD');
  });

  it('may be a table, its group on the line below its title', async () => {
    const table =
      'RELEVÉ DE DÉCISIONS\nGEC du 4 mars 2027\n\nN°\tDécision\tResponsable\tÉchéance\n' +
      '1\tTransmettre la grille\tPNUD\t31/03/2027\n2\tRelire la grille\tAFD, UE\t15 avril 2027';
    const { reply } = await griot.say(SEG, table);
    const text = plain(reply.text);
    expect(text).toContain('GEC-2027-03');
    expect(text).toContain(
      '1. Transmettre la grille — responsable : PNUD — échéance : 31 mars 2027',
    );
    expect(text).toContain('2. Relire la grille — responsables : AFD et Union européenne');
    expect(text).not.toContain('3. ');
    await griot.say(SEG, { press: 'Abandonner' });
  });

  it('of a day without a meeting is refused', async () => {
    const { error } = await griot.say(SEG, 'décisions gec du 5 mars :\n- Écrire la note');
    expect(error?.code).toBe('decision.noMeetingThen');
  });

  it('of a day on which the group met twice is asked of which meeting', async () => {
    const { error } = await griot.say(SEG, 'décisions du gt eau du 3 mars :\n- Publier la note');
    expect(error?.code).toBe('decision.severalMeetingsThen');
    expect(error?.message).toContain('GT-EAU-2027-03-2');
  });

  it('is recorded by nobody without the right, who is told who may', async () => {
    const { reply, error } = await griot.say('camille.rousseau@example.org', LIST);
    expect(error?.code).toMatch(/^access\./u);
    expect(reply.text).toContain('le secrétariat');
  });

  it('of which each line says its group is previewed, with that of another group apart', async () => {
    const before = await recorded();
    const { reply } = await griot.say(
      SEG,
      'décision GEC : ranger la salle\ndécision TROIKA : relire le plan\ndécision GEC : qui vient ?',
    );
    const text = plain(reply.text);
    expect(text).toContain('ranger la salle — sans responsable');
    expect(text).toContain('relire le plan » n’est pas dans la liste');
    expect(text).toContain('qui vient ? » n’est pas dans la liste. C’est une question.');
    expect(await recorded()).toBe(before);
  });

  it('of a group that whoever pastes it does not know records nothing, even in a channel', async () => {
    const count = () => griot.database.client.decision.count();
    const before = await count();
    const lines = 'décision GA : publier le secret\ndécision GA : relire le secret';
    for (const options of [{}, { channel: 'GEC' }])
      await griot.say('aissata.diarra@example.org', lines, options);
    await griot.say('aissata.diarra@example.org', `décision GEC : relire\n${lines}`);
    expect(await count()).toBe(before);
  });

  it('on one line is refused, each being proposed', async () => {
    const before = await recorded();
    const { error, reply } = await griot.say(
      SEG,
      'décision GEC : publier la note ; décision GEC : relire le plan',
    );
    expect(error?.code).toBe('decision.several');
    expect(reply.buttons.map(({ label }) => label)).toContain('décision GEC : relire le plan');
    expect(await recorded()).toBe(before);
  });

  it('in a séance is of its book', async () => {
    await griot.say(SEG, 'séance ouvrir GEC-2027-03');
    const { reply } = await griot.say(SEG, 'décisions :\n- Écrire la note\n- Relire le plan');
    expect(reply.buttons.map(({ label }) => label)).toContain('Tout noter');
  });
});
