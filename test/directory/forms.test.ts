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
    expect(preview).toContain('→ Cheffe ; Heures calmes : 20 h 00 – 7 h 00 → –');
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
      submit(form, { fuseau: 'Bamako', courriel: 'x@example.org' }),
    );
    expect(Object.keys(faults(again))).toEqual(['fuseau']);
    expect(fieldOf(again, 'courriel')).toBeUndefined();
  });
});
