import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Act, type Griot, startGriot } from '../support/griot.ts';
import { plain } from '../support/plain.ts';

const SEG = 'coordonnateur@example.org';
const SECOND = 'aissata.diarra@example.org';
const MEMBER = 'camille.rousseau@example.org';
const STRANGER = 'mamadou.bah@example.org';
const CODE = 'GEC-2027-03';
const HERE = { channel: 'GEC' };

describe('a séance', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startGriot({ now: '2027-02-20T09:00' });
    await griot.say(SEG, 'gec planifier jeudi 4 mars à 10h');
    await griot.say(SEG, { press: 'Confirmer' });
    for (const point of ['Adoption du compte rendu', 'Revue du CREDD', 'Actualisation du CRMT']) {
      await griot.say(SEG, `odj ajouter ${CODE} ${point}`);
    }
  });
  afterAll(() => griot.stop());

  const say = async (text: Act, as = SEG, options: { channel?: string } = HERE) =>
    griot.say(as, text, options);
  const said = async (...args: Parameters<typeof say>): Promise<string> =>
    plain((await say(...args)).reply.text);
  const error = async (...args: Parameters<typeof say>) => (await say(...args)).error?.code;
  const at = (hour: string) => griot.clock.set(Temporal.Instant.from(`2027-03-${hour}:00Z`));

  it('does not open before its day, nor by whoever does not lead the group', async () => {
    expect(await error(`séance ouvrir ${CODE}`)).toBe('seance.notToday');
    at('04T10:02');
    expect(await error(`séance ouvrir ${CODE}`, MEMBER)).toBe('access.refused');
    expect(await error('livre')).toBe('seance.noneHere');
  });

  it('opens in the channel of its group, and nowhere else', async () => {
    const elsewhere = { channel: 'GT-SANTE' };
    expect(await error(`séance ouvrir ${CODE}`, SEG, elsewhere)).toBe('seance.otherChannel');
    expect(await said(`séance ouvrir ${CODE}`)).toContain(`Séance ${CODE} ouverte à 10 h 02`);
  });

  it('acknowledges each line with its number, and says the quorum when it turns', async () => {
    expect(await said('presnts PNUD, suisse, UE, BM, BAD, UNICEF, OMS, GIZ')).toContain(
      '1. Présents',
    );
    expect(await said('excusé PAM')).not.toContain('Le quorum');
    expect(await said('présents tous sauf PAM et FAO')).toContain('Le quorum est atteint : 15');
    at('04T10:20');
    expect(await said('arrivée M. Sidi Touré (Primature)')).toContain('Arrivée à 10 h 20');
  });

  it('is written from several conversations at once, and nothing is lost', async () => {
    await say(`séance ouvrir ${CODE}`, SECOND, {});
    const both = Array.from({ length: 10 }, (_, index) => [
      griot.say(SEG, `info : salle ${index}`, HERE),
      griot.say(SECOND, `info : bureau ${index}`, {}),
    ]).flat();
    const answers = await Promise.all(both);
    const numbers = answers.map(({ reply }) => Number.parseInt(reply.text, 10));
    expect([...numbers].sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, i) => i + 5));
    expect(await said('livre')).toContain('24.');
  });

  it('writes what is decided in the register at once, under its point', async () => {
    expect(await said('point 2')).toContain('25. Point 2 : Revue du CREDD');
    const text = await said('décision : transmettre la matrice @Aïssata Diarra échéance 31 mars');
    expect(text).toContain('26. Décision D-2027-001 : transmettre la matrice — Aïssata Diarra');
    expect(await said('décision D-2027-001')).toContain('transmettre la matrice');
  });

  it('corrects a line and its decision together, and annuls both', async () => {
    expect(await said('corriger 26 échéance 15 avril')).toContain(
      '26. Corrigé. Décision D-2027-001',
    );
    expect(await said('décision D-2027-001')).toContain('jeudi 15 avril 2027');
    expect(await said('corriger 26 texte : transmettre la note')).toContain('transmettre la note');
    expect(await said('annuler 26')).toContain('26. Annulé');
    expect(await said('décision D-2027-001')).toContain('abandonnée');
    expect(await error('annuler 26')).toBe('seance.annulled');
    expect(await error('corriger 99 rien')).toBe('seance.noSuchLine');
  });

  it('keeps what cannot be understood of a line, and says it', async () => {
    const text = await said('action : relancer les GT @Zorro Vega échéance 31 février');
    expect(text).toContain('Action D-2027-002');
    expect(text).toContain('C’est noté sans échéance');
    expect(text).toContain('Zorro');
    expect(await said('action : relire, échéance 3 mars 2027')).toContain(
      'C’est noté sans échéance',
    );
    expect(await said('présents Zorro, FAO')).toContain('Je ne sais pas qui est Zorro');
  });

  it('takes a decision from those who have no pen as a proposal', async () => {
    const text = await said('décision : publier la note', MEMBER);
    expect(text).toContain('Proposition de décision');
    expect(await error({ press: 'Enregistrer' }, MEMBER)).toBe('access.refused');
    const { reply } = await say('décision : publier la note', MEMBER);
    const button = reply.buttons.find(({ label }) => label === 'Enregistrer');
    expect(await said({ press: button?.id ?? '' }, SEG)).toContain('Décision D-2027-004');
  });

  it.each([
    ['point 3', 'seance.penOnly'],
    ['présents GIZ', 'seance.ownOrganizationOnly'],
    ['annuler 1', 'seance.notYours'],
    ['clore', 'seance.penOnly'],
    ['décision :', 'seance.nothingSaid'],
  ])('refuses « %s » of them', async (text, code) => {
    expect(await error(text, MEMBER)).toBe(code);
  });

  it('lets them say their presence, inform, and take back what they wrote', async () => {
    expect(await said('présent', MEMBER)).toContain('Présents : AFD (Camille Rousseau)');
    expect(await said('info : la note est prête', MEMBER)).toContain('Information');
    expect(await said('annuler', MEMBER)).toContain('Annulé : Information');
  });

  it('hears nothing of whoever is not of the meeting', async () => {
    expect(await error('info : bonjour', STRANGER)).toBe('access.refused');
  });

  it.each([
    ['point 9', 'seance.noSuchPoint'],
    ['corriger 25', 'seance.nothingSaid'],
  ])('« %s » is told what is wrong', async (text, code) => {
    expect(await error(text)).toBe(code);
  });

  it('proposes what a hurried sentence may mean, and writes nothing before it is pressed', async () => {
    const labels = async (line: string) =>
      (await say(line)).reply.buttons.map(({ label }) => plain(label));
    await said('décision : diffuser le relevé @PNUD échéance 20 mars');
    const [correction] = await labels('non, le 12');
    expect(correction).toMatch(/^corriger \d+ échéance 2027-03-12$/u);
    expect(await labels('la FAO est arrivée')).toContain('arrivée la FAO');
    expect(await labels('le rapport est arrivé')).not.toContain('arrivée le rapport');
    expect(await said('le quorum ?')).toContain('Livre de la séance');
    expect(await said('annule ça')).toContain('Annulé');
  });

  it('notes one by one the lines that were pasted together', async () => {
    const asked = await said('info : premier avis\ninfo : second avis');
    expect(asked).toContain('2 lignes, et aucune n’est encore notée.');
    expect(await said({ press: 'Noter' })).toContain('Information : premier avis');
  });

  it('notes a line once, whoever presses again', async () => {
    const { reply } = await say('info : troisième avis\ninfo : quatrième avis');
    const [third, fourth] = reply.buttons.map(({ id }) => id);
    const noted = await said({ press: third ?? '' });
    const number = /(\d+)\. Information : troisième avis/u.exec(noted)?.[1] ?? '?';
    for (const as of [SEG, MEMBER]) {
      expect(await said({ press: third ?? '' }, as)).toContain(
        `C’est déjà noté : ligne ${number}.`,
      );
    }
    expect(await said({ press: fourth ?? '' })).toContain('Information : quatrième avis');
    expect((await said('livre')).split('troisième avis')).toHaveLength(2);
    expect(await error({ press: fourth ?? '' }, STRANGER)).toBe('access.refused');
  });

  it('leaves the other commands what is theirs', async () => {
    expect(await said('décisions gec')).toContain('Décisions ouvertes');
    expect(await said(`odj ${CODE}`)).toContain('Ordre du jour');
    expect(await said('il fait chaud dans la salle')).toContain('Cela ne va pas encore au livre');
  });

  it('goes to the next point, and says when there is none', async () => {
    expect(await said('point suivant')).toContain('Point 3 : Actualisation du CRMT');
    expect(await error('suivant')).toBe('seance.lastPoint');
    expect(await said('point : Divers')).toContain('Point ajouté : Divers');
  });

  it('left open, asks in the morning whether it is over', async () => {
    at('04T12:10');
    await say('info : dernière ligne');
    const sent = await griot.advance('2027-03-05T08:00');
    const asked = sent.find(({ subject }) => subject.includes('est restée ouverte'));
    expect(asked?.to).toBe(SEG);
    expect(sent.some(({ text }) => plain(text).includes('12 h 10'))).toBe(true);
    expect(await said({ press: 'Elle continue' })).toContain('reste ouverte');
    const again = await griot.advance('2027-03-06T08:00');
    expect(again.some(({ subject }) => subject.includes('est restée ouverte'))).toBe(true);
  });

  it('closes at the hour of its last line, tells the owners once, and brings back what is left', async () => {
    const asked = await said({ press: 'Clore à 12\u00a0h\u00a010' }, SEG, {});
    expect(asked).toContain('La séance n’est pas close');
    const { reply, sent } = await say({ press: 'Clore sans les noter' }, SEG, {});
    expect(plain(reply.text)).toContain(`Séance ${CODE} close à 12 h 10`);
    expect(reply.text).toContain('Adoption du compte rendu');
    expect(sent).toHaveLength(0);
    expect(await said(`séance clore ${CODE}`)).toContain('déjà close');
    await griot.say(SEG, 'gec planifier jeudi 8 avril à 10h');
    await griot.say(SEG, { press: 'Confirmer' });
    expect(await said('odj GEC-2027-04')).toContain('Adoption du compte rendu');
  });

  it('once closed, opens again only when it is asked to', async () => {
    expect(await error(`séance ouvrir ${CODE}`)).toBe('seance.closed');
    expect(await said(`séance rouvrir ${CODE}`)).toContain('rouverte');
    await say('décision : convoquer le GT @Moussa Diarra échéance 30 avril');
    const { sent } = await say('clore');
    expect(sent.filter(({ channel }) => channel === 'mail').map(({ to }) => to)).toEqual([
      'moussa.diarra@example.org',
    ]);
    expect(await said('clore')).toContain('déjà close');
  });
});
