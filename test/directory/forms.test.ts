import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Values } from '../../src/kernel/commands/command.ts';
import type { Field, Form } from '../../src/kernel/messages/tree.ts';
import { type Act, type Griot, startGriot } from '../support/griot.ts';

const SEG = 'aissata.diarra@example.org';
const MEMBER = 'fatou.kone@example.org';

let griot: Griot;

beforeAll(async () => {
  griot = await startGriot({ now: '2027-02-20T09:00' });
});
afterAll(() => griot.stop());

const said = async (who: string, act: Act): Promise<string> =>
  (await griot.say(who, act)).reply.text.replace(/[\u00a0\u202f]/gu, ' ');

async function shown(who: string, act: Act): Promise<Form> {
  const { reply } = await griot.say(who, act);
  if (!reply.form) throw new Error(`no form: ${reply.text}`);
  return reply.form;
}

const fieldOf = ({ fields }: Form, name: string): Field | undefined =>
  fields.find((field) => field.name === name);

/** What it holds, by the names of its fields. */
const filled = ({ fields }: Form): Values =>
  Object.fromEntries(fields.map(({ name, value }) => [name, value ?? '']));

/** What is wrong, by the names of the fields. */
const faults = ({ fields }: Form): Values =>
  Object.fromEntries(fields.flatMap(({ name, error }) => (error ? [[name, error]] : [])));

const submit = (form: Form, values: Values): Act => ({
  submit: { id: form.id, values: { ...filled(form), ...values } },
});

describe('a person to enter', () => {
  it('is asked for in a form that holds what the line says', async () => {
    expect(filled(await shown(SEG, 'membre ajouter Awa Diallo (PNUD), économiste'))).toEqual({
      prenom: 'Awa',
      nom: 'Diallo',
      organisation: 'PNUD',
      fonction: 'économiste',
      courriel: '',
      telephone: '',
      langue: 'fr',
    });
    expect(filled(await shown(SEG, 'membre ajouter')).prenom).toBe('');
  });

  it('comes to the same preview as the line, and is entered once it is confirmed', async () => {
    const form = await shown(SEG, 'membre ajouter Awa Diallo (PNUD)');
    const preview = await said(SEG, submit(form, { courriel: 'Awa.Diallo@example.org' }));
    const line =
      'membre ajouter Awa Diallo, organisation : PNUD, courriel : awa.diallo@example.org';
    expect(preview).toBe(await said(SEG, line));
    expect(await said(SEG, 'membre @Awa Diallo')).toContain('Je ne trouve personne');
    await said(SEG, line);
    expect(await said(SEG, { press: 'Confirmer' })).toContain('C’est fait');
    expect(await said(SEG, 'membre @Awa Diallo')).toContain('PNUD');
  });

  it('comes back with what was typed, each fault under its field', async () => {
    const form = await shown(SEG, 'membre ajouter Aminata Sy');
    const wrong = submit(form, { courriel: 'aminata', telephone: 'demain' });
    const again = await shown(SEG, wrong);
    expect(faults(again)).toEqual({
      organisation: 'Il manque l’organisation.',
      courriel: expect.stringContaining('adresse électronique'),
      telephone: expect.stringContaining('numéro de téléphone'),
    });
    expect(filled(again)).toMatchObject({ prenom: 'Aminata', courriel: 'aminata' });
    const known = await shown(
      SEG,
      submit(again, { organisation: 'PNUD', courriel: MEMBER, telephone: '' }),
    );
    expect(Object.keys(faults(known))).toEqual(['courriel']);
  });

  it('is the secretariat’s to enter: the form is neither shown nor taken from another', async () => {
    const form = await shown(SEG, 'membre ajouter');
    const values = { prenom: 'A', nom: 'B', organisation: 'PNUD', courriel: 'a.b@example.org' };
    for (const act of ['membre ajouter', submit(form, values)]) {
      const { reply, error } = await griot.say(MEMBER, act);
      expect(error?.code).toBe('access.refused');
      expect(reply.form).toBeUndefined();
    }
  });
});

describe('somebody else’s entry', () => {
  const PERSON = 'Camille Rousseau';

  it('is asked for in a form that holds what the directory says, when the line says nothing', async () => {
    const form = await shown(SEG, `membre modifier @${PERSON}`);
    expect(filled(form)).toMatchObject({ prenom: 'Camille', nom: 'Rousseau', telephone: '' });
    expect(await said(SEG, submit(form, {}))).toContain('rien à changer');
    const preview = await said(SEG, submit(form, { fonction: 'Cheffe' }));
    expect(preview).toBe(await said(SEG, `membre modifier @${PERSON}, fonction : Cheffe`));
    expect(await said(SEG, { press: 'Confirmer' })).toContain('C’est fait');
    expect(await said(SEG, `membre @${PERSON}`)).toContain('Fonction : Cheffe');
  });

  it('comes back with what is wrong, and is the secretariat’s alone', async () => {
    const form = await shown(SEG, `membre modifier @${PERSON}`);
    const again = await shown(SEG, submit(form, { telephone: 'demain' }));
    expect(Object.keys(faults(again))).toEqual(['telephone']);
    for (const act of [`membre modifier @${PERSON}`, submit(form, { fonction: 'Ministre' })]) {
      expect((await griot.say(MEMBER, act)).error?.code).toBe('access.refused');
    }
  });
});

describe('one’s own entry', () => {
  it('is changed in a form that holds what the directory says', async () => {
    await said(MEMBER, 'profil heures calmes 20 h à 7 h');
    await said(MEMBER, { press: 'Confirmer' });
    await said(MEMBER, 'profil');
    const form = await shown(MEMBER, { press: 'Modifier ma fiche' });
    expect(filled(await shown(MEMBER, 'profil modifier'))).toEqual(filled(form));
    expect(filled(form)).toMatchObject({ langue: 'fr', fuseau: 'Africa/Bamako' });
    expect(await said(MEMBER, submit(form, {}))).toContain('rien à changer');
    const preview = await said(MEMBER, submit(form, { fonction: 'Cheffe', calmes: '' }));
    expect(preview).toContain('→ Cheffe ; Heures calmes : de 20 h 00 à 7 h 00 → –');
    expect(await said(MEMBER, { press: 'Confirmer' })).toContain('C’est fait');
  });

  it('is never another’s: who submits the form changes his own', async () => {
    const form = await shown(MEMBER, 'profil modifier');
    expect(await said(SEG, submit(form, { fonction: 'Ministre' }))).toContain(SEG);
    const { error } = await griot.say('nobody@example.net', submit(form, {}));
    expect(error?.code).toBe('access.unknownPerson');
  });

  it('keeps a wrong zone to be put right, and takes no address', async () => {
    const form = await shown(MEMBER, 'profil modifier');
    const again = await shown(
      MEMBER,
      submit(form, { fuseau: 'Atlantide', courriel: 'x@example.org' }),
    );
    expect(Object.keys(faults(again))).toEqual(['fuseau']);
    expect(fieldOf(again, 'courriel')).toBeUndefined();
  });
});

const CHAIR = 'lars.johansson@example.org';
const COORDINATOR = 'adama.kante@example.org';

/** The groups that a form offers. */
function groupsOf(form: Form): readonly string[] {
  const field = fieldOf(form, 'groupe');
  return field?.type === 'choice' ? field.options.map(({ value }) => value) : [];
}

describe('a seat to give or to free', () => {
  it('is asked for in a form that holds what the line says', async () => {
    const line = 'siège GT-SANTE suppléant du 1er juin au 31 décembre';
    expect(filled(await shown(SEG, line))).toEqual({
      groupe: 'GT-SANTE',
      rang: 'alternate',
      personne: '',
      du: '2027-06-01',
      au: '2027-12-31',
    });
    expect(filled(await shown(SEG, 'siège libérer @Fatou Koné'))).toEqual({
      groupe: '',
      personne: 'Fatou Koné',
      du: '2027-02-20',
    });
  });

  it('comes to the same preview as the line', async () => {
    const given = submit(await shown(SEG, 'siège attribuer'), {
      groupe: 'GT-SANTE',
      rang: 'alternate',
      personne: 'Fatou Koné',
      du: '2027-06-01',
      au: '2027-12-31',
    });
    const line = 'siège GT-SANTE suppléant @Fatou Koné du 1er juin au 31 décembre';
    expect(await said(SEG, given)).toBe(await said(SEG, line));
    const freed = submit(await shown(SEG, 'siège GEC libérer'), { personne: MEMBER });
    expect(await said(SEG, freed)).toBe(await said(SEG, 'siège GEC libérer @Fatou Koné'));
  });

  it('suggests people, those of the group first, and takes the group by its name', async () => {
    const form = await shown(SEG, 'siège GEC libérer');
    const field = fieldOf(form, 'personne');
    const offered = field?.type === 'text' ? (field.suggestions?.options ?? []) : [];
    expect(offered.slice(0, 17).map(({ value }) => value)).toContain('Fatou Koné');
    const typed = submit(form, { groupe: 'groupe exécutif de coopération', personne: MEMBER });
    expect(await said(SEG, typed)).toBe(await said(SEG, 'siège GEC libérer @Fatou Koné'));
  });

  it('of somebody who has none comes back under his name, never with his address', async () => {
    const form = await shown(SEG, 'siège GT-SANTE libérer');
    const again = await shown(SEG, submit(form, { personne: 'Lars Johansson' }));
    expect(faults(again)).toEqual({ personne: expect.stringContaining('Lars Johansson') });
    expect(JSON.stringify(again)).not.toContain(CHAIR);
  });

  it('is offered in the groups that one leads alone, and taken in no other', async () => {
    const form = await shown(COORDINATOR, 'siège attribuer');
    expect(groupsOf(form)).toContain('GT-SANTE');
    expect(groupsOf(form)).not.toContain('GEC');
    const values = { personne: 'Fatou Koné' };
    const elsewhere = await griot.say(COORDINATOR, submit(form, { ...values, groupe: 'GEC' }));
    expect(elsewhere.error?.code).toMatch(/^access\./u);
    expect(elsewhere.reply.form).toBeUndefined();
    const outsider = await griot.say(MEMBER, submit(form, { ...values, groupe: 'GT-SANTE' }));
    expect(outsider.error?.code).toMatch(/^access\./u);
  });

  it('never shows a confidential group to an outsider: naming it is naming nothing', async () => {
    const form = await shown(SEG, 'siège attribuer');
    expect(JSON.stringify(form)).not.toContain('"GA"');
    const named = await shown(SEG, submit(form, { groupe: 'GA', personne: 'Fatou Koné' }));
    const absent = await shown(SEG, submit(form, { groupe: 'GB', personne: 'Fatou Koné' }));
    expect(JSON.stringify(named).replaceAll('GA', 'GB')).toBe(JSON.stringify(absent));
    expect(groupsOf(await shown(CHAIR, 'siège attribuer'))).toContain('GA');
  });
});

describe('a mandate to give or to end', () => {
  it('is asked for in a form that holds what the line says, and comes to the same preview', async () => {
    const form = await shown(SEG, 'mandat coordonnateur @Fatou Koné à partir du 1er mars');
    expect(filled(form)).toEqual({
      mandat: 'coordinator',
      groupe: '',
      personne: 'Fatou Koné',
      du: '2027-03-01',
      au: '',
    });
    expect(await said(SEG, submit(form, { groupe: 'GT-EAU' }))).toBe(
      await said(SEG, 'mandat coordonnateur GT-EAU @Fatou Koné à partir du 1er mars'),
    );
    const faulty = await shown(SEG, submit(form, {}));
    expect(Object.keys(faults(faulty))).toEqual(['groupe']);
    const ended = await shown(SEG, 'mandat terminer @Fatou Koné');
    const none = await shown(SEG, submit(ended, { mandat: 'coordinator', groupe: 'GT-EAU' }));
    expect(faults(none)).toEqual({ personne: 'Fatou Koné n’a pas ce mandat à cette date.' });
  });

  it('of no group is neither offered to a Chef de file nor taken from him', async () => {
    const form = await shown(CHAIR, 'mandat confier');
    const roles = fieldOf(form, 'mandat');
    const offered = roles?.type === 'choice' ? roles.options.map(({ value }) => value) : [];
    expect(offered).not.toContain('administrator');
    expect(groupsOf(form)).toContain('GEC');
    expect(groupsOf(form)).not.toContain('GA');
    const values = { mandat: 'secretariat', personne: 'Fatou Koné', du: '2027-03-01' };
    const { error, reply } = await griot.say(CHAIR, submit(form, values));
    expect(error?.code).toBe('access.refused');
    expect(reply.form).toBeUndefined();
    expect((await griot.say(MEMBER, submit(form, values))).error?.code).toBe('access.refused');
    expect((await griot.say(MEMBER, 'mandat confier')).error?.code).toBe('access.refused');
  });
});

describe('an organisation or a group to enter', () => {
  it('is asked for in a form, and comes to the same preview as the line', async () => {
    const organisation = submit(await shown(SEG, 'organisation ajouter PNUE'), {
      nom: 'Programme pour l’environnement',
      type: 'multilateral',
    });
    expect(await said(SEG, organisation)).toBe(
      await said(
        SEG,
        'organisation ajouter PNUE, nom : Programme pour l’environnement, type : multilatéral',
      ),
    );
    const group = submit(await shown(SEG, 'groupe ajouter SGT-VACCINS'), {
      nom: 'Sous-groupe des vaccins',
      parent: 'GT-SANTE',
    });
    expect(await said(SEG, group)).toBe(
      await said(
        SEG,
        'groupe ajouter SGT-VACCINS, nom : Sous-groupe des vaccins, parent : GT-SANTE',
      ),
    );
  });

  it('that is known already comes back under its field', async () => {
    const organisation = await shown(SEG, 'organisation ajouter');
    const typed = { sigle: 'pnud', nom: 'PNUD', type: 'bilateral' };
    expect(Object.keys(faults(await shown(SEG, submit(organisation, typed))))).toEqual(['sigle']);
    const group = await shown(SEG, 'groupe ajouter');
    const taken = await shown(SEG, submit(group, { code: 'GEC', nom: 'GEC', duree: 'longue' }));
    expect(Object.keys(faults(taken))).toEqual(['duree']);
    const again = await shown(SEG, submit(taken, { duree: '90' }));
    expect(Object.keys(faults(again))).toEqual(['code']);
  });

  it('is the secretariat’s to enter, and stands under no group that one may not know', async () => {
    const form = await shown(SEG, 'groupe ajouter SGT-X');
    const parent = fieldOf(form, 'parent');
    const offered = parent?.type === 'choice' ? parent.options.map(({ value }) => value) : [];
    expect(offered).toContain('GEC');
    expect(offered).not.toContain('GA');
    const named = await shown(SEG, submit(form, { nom: 'X', parent: 'GA' }));
    const absent = await shown(SEG, submit(form, { nom: 'X', parent: 'GB' }));
    expect(JSON.stringify(named).replaceAll('GA', 'GB')).toBe(JSON.stringify(absent));
    expect((await griot.say(CHAIR, submit(form, { nom: 'X' }))).error?.code).toBe('access.refused');
  });
});
