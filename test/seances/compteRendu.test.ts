import { inflateRawSync } from 'node:zlib';
import { simpleParser } from 'mailparser';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Act, type Griot, startGriot } from '../support/griot.ts';
import { plain } from '../support/plain.ts';

const SEG = 'coordonnateur@example.org';
const ASSISTANT = 'aissata.diarra@example.org';
const MEMBER = 'camille.rousseau@example.org';
const CODE = 'GEC-2027-03';
const HERE = { channel: 'GEC' };

const BOOK = [
  `séance ouvrir ${CODE}`,
  'présents tous sauf GIZ, PAM',
  'excusé GIZ',
  'présent M. Sidi Touré (Primature)',
  'point 1',
  'info : la revue est fixée au 30 avril',
  'décision : transmettre la matrice @Aïssata Diarra échéance 31 mars',
  'info : ligne annulée',
  'annuler',
  'décision : à retirer',
  'annuler',
];

/** A file of a ZIP archive whose directory stands at its end. */
function unzip(archive: Buffer, name: string): string {
  const start = archive.lastIndexOf(Buffer.from(name)) - 46;
  const [size, offset] = [archive.readUInt32LE(start + 20), archive.readUInt32LE(start + 42)];
  const data = offset + 30 + archive.readUInt16LE(offset + 26) + archive.readUInt16LE(offset + 28);
  return inflateRawSync(archive.subarray(data, data + size)).toString('utf8');
}

describe('a compte rendu', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startGriot({ now: '2027-02-20T09:00' });
    for (const day of ['4 mars', '8 avril']) {
      await griot.say(SEG, `gec planifier jeudi ${day} à 10h`);
      await griot.say(SEG, { press: 'Confirmer' });
    }
    await griot.say(SEG, `odj ajouter ${CODE} Revue du CREDD`);
    griot.clock.set(Temporal.Instant.from('2027-03-04T10:02:00Z'));
  });
  afterAll(() => griot.stop());

  const say = (text: Act, as = SEG, options: { channel?: string } = {}) =>
    griot.say(as, text, options);
  const said = async (...args: Parameters<typeof say>): Promise<string> =>
    plain((await say(...args)).reply.text);
  const error = async (...args: Parameters<typeof say>) => (await say(...args)).error?.code;

  const fileNamed = async (end: string): Promise<Buffer> => {
    const row = await griot.database.client.storedFile.findFirstOrThrow({
      where: { name: { endsWith: end } },
      orderBy: { createdAt: 'desc' },
    });
    return Buffer.from(row.content);
  };

  it('is not written before its séance', async () => {
    expect(await error(`cr ${CODE}`)).toBe('minutes.noSeance');
    for (const line of BOOK) await griot.say(SEG, line, HERE);
    await griot.say(SEG, 'clore', HERE);
  });

  it('is asked for three working days later', async () => {
    const asked = async (at: string) =>
      (await griot.advance(at))
        .filter(({ subject }) => subject.includes('Compte rendu à écrire'))
        .map(({ to }) => to);
    expect(await asked('2027-03-05T09:00')).toEqual([]);
    // Tuesday 9 March is a holiday in Mali.
    expect(await asked('2027-03-09T09:00')).toEqual([]);
    expect(await asked('2027-03-10T08:00')).toContain(SEG);
  });

  it('is written from the séance, as Word, PDF and HTML', async () => {
    const text = await said(`cr ${CODE}`);
    expect(text).toContain('État : projet');
    for (const end of ['docx', 'pdf', 'html']) expect(text).toContain(`CR-${CODE}-v1.${end}`);
  });

  it.each(['cr du 4 mars', 'compte rendu du gec du 4 mars', 'le cr du jeudi 4 mars'])(
    '« %s » is that of the meeting held that day, and no other',
    async (line) => {
      expect(await said(line)).toContain(`Compte rendu ${CODE}`);
      expect(await error('cr du 5 mars')).toBe('meeting.noneThatDay');
    },
  );

  it('says in Word what was said, and nothing that was annulled', async () => {
    const archive = await fileNamed('.docx');
    const xml = unzip(archive, 'word/document.xml');
    const text = plain(xml.replace(/<[^>]+>/gu, ' '));
    expect(text).toContain('La revue est fixée au 30 avril.');
    expect(text).toContain('Décision D-2027-001');
    expect(text).toContain('Sidi Touré');
    expect(text).not.toContain('annulée');
    expect(text).not.toContain('retirer');
    expect(xml).toContain('w:pStyle w:val="Heading1"');
    expect(unzip(archive, 'word/header1.xml')).toContain('PROJET');
  });

  it('says the same in HTML, with what people typed as text', async () => {
    const html = plain((await fileNamed('.html')).toString('utf8'));
    expect(html).toContain('<html lang="fr">');
    expect(html).toContain('La revue est fixée au 30 avril.');
    expect(html).not.toMatch(/<script|src=/u);
  });

  it('is a PDF with its own fonts', async () => {
    const pdf = (await fileNamed('.pdf')).toString('latin1');
    expect(pdf.startsWith('%PDF-')).toBe(true);
    expect(pdf).toContain('Gelasio');
    expect(pdf).toContain('/FontFile2');
  });

  it('stays with those who write it until it is circulated', async () => {
    expect(await error(`cr ${CODE}`, MEMBER)).toBe('minutes.draftOnly');
    expect(await error(`cr diffuser ${CODE}`, MEMBER)).toBe('access.refused');
  });

  it('has one more version only when the book says something else', async () => {
    expect(await said(`cr actualiser ${CODE}`)).toContain('Version : 1');
    await say(`séance rouvrir ${CODE}`);
    await say('corriger 5 la revue est fixée au 7 mai');
    await say('clore');
    expect(await said(`cr actualiser ${CODE}`)).toContain('Version : 2');
    const text = await said(`cr versions ${CODE}`);
    expect(text).toContain('− La revue est fixée au 30 avril.');
    expect(text).toContain('+ La revue est fixée au 7 mai.');
  });

  let circulation = '';

  const previewed = async (until: string, as = SEG): Promise<string> => {
    const { reply } = await say(`cr diffuser ${CODE} jusqu’au ${until}`, as);
    return reply.buttons.find(({ label }) => label === 'Confirmer')?.id ?? '';
  };

  it('is not circulated until a day that is over, nor until that day of next year', async () => {
    expect(await error(`cr diffuser ${CODE} jusqu’au 5 mars`)).toBe('date.past');
    expect(await said(`cr diffuser ${CODE} jusqu’au 5 mars 2028`)).toContain('5 mars 2028');
  });

  it.each([
    ['cr diffuser du 4 mars', 'mercredi 24 mars 2027'],
    ['diffuse le cr du 4 mars jusqu’au 18 mars', 'jeudi 18 mars 2027'],
    [`cr diffuser du 4 mars ${CODE} jusqu’au 18 mars`, 'jeudi 18 mars 2027'],
  ])('is that of the day told by « %s », to be amended until %s', async (line, until) => {
    const text = await said(line);
    expect(text).toContain(`Diffusion du compte rendu de ${CODE}`);
    expect(text).toContain(until);
  });

  it.each([`envoie-moi le cr ${CODE}`, `envoie-moi le compte rendu de ${CODE} par mail`])(
    '« %s » is shown, and circulated to nobody',
    async (line) => {
      const text = await said(line);
      expect(text).toContain(`CR-${CODE}`);
      expect(text).not.toContain('Destinataires');
    },
  );

  it('is circulated once it is confirmed, with its documents, to everyone invited', async () => {
    expect(await said(`cr diffuser ${CODE} jusqu’au 18 mars`)).toContain('jeudi 18 mars 2027');
    circulation = await previewed('18 mars');
    const other = await previewed('20 mars', ASSISTANT);
    const { sent } = await say({ press: circulation });
    expect(sent.filter(({ channel }) => channel === 'mail')).toHaveLength(17);
    expect(sent.filter(({ channel }) => channel !== 'mail').map(({ to }) => to)).toEqual(['GEC']);
    const [mail] = (await griot.mails(MEMBER)).slice(-1);
    expect(mail?.raw).toContain(`CR-${CODE}-v2.pdf`);
    expect(await said(`cr ${CODE}`, MEMBER)).toContain('diffusé pour amendements');
    const second = await say({ press: other }, ASSISTANT);
    expect(second.sent).toEqual([]);
    expect(plain(second.reply.text)).toContain('Rien n’a été envoyé une seconde fois.');
    expect(plain(second.reply.text)).toContain('jusqu’au jeudi 18 mars 2027');
  });

  it('is circulated in the language of each reader, the day of the meeting included', async () => {
    const [mail] = (await griot.mails('grace.thompson@example.org')).slice(-1);
    const { text } = await simpleParser(mail?.raw ?? '');
    expect(text).toContain(`the draft minutes of meeting ${CODE} of Thursday 4 March 2027`);
  });

  it('says when it would be circulated again', async () => {
    expect(await said(`cr diffuser ${CODE} jusqu’au 18 mars`)).toContain(
      'a déjà été diffusé, avec des amendements jusqu’au jeudi 18 mars 2027',
    );
  });

  it('comes by itself to the next ordre du jour, to be adopted', async () => {
    expect(await said('odj GEC-2027-04')).toContain(`Adoption du compte rendu de ${CODE}`);
  });

  it('leaves to the next ordre du jour the list of what is open, as it is that morning', async () => {
    const line = 'D-2027-001 transmettre la matrice — Aïssata Diarra (SEG) — échéance : 31 mars';
    expect(await said('odj GEC-2027-04')).toContain(line);
    await say('décision corriger D-2027-001 échéance 2 avril');
    await griot.advance('2027-03-11T07:45');
    expect(await said('odj GEC-2027-04')).toContain(line.replace('31 mars', '2 avril'));
  });

  it('is one press from what is told of it, and nothing is noted before', async () => {
    const count = () => griot.database.client.amendment.count();
    const before = await count();
    const line = 'dans le CR du GEC, il faut lire 14 mai au lieu de 7 mai';
    expect(await said(line, MEMBER)).toContain('Rien n’est encore demandé.');
    expect(await said(line, MEMBER)).toContain('+ La revue est fixée au 14 mai.');
    expect(await said('je valide le compte rendu du GEC', MEMBER)).toContain(
      'n’attend pas la réponse',
    );
    expect(await said('il manque notre intervention dans le CR du GEC', MEMBER)).toContain(
      'cr amender',
    );
    expect(await said('le CR du GEC dit que la revue est le 7 mai, c’est le 14', MEMBER)).toContain(
      'Rien n’est noté de ce que vous en dites.',
    );
    expect(await said('cr du gec en pdf svp', MEMBER)).not.toContain('Rien n’est noté');
    expect(await error('dans le CR du GEC, lire 15 mai au lieu de 8 mai', MEMBER)).toBe(
      'minutes.wordsMissing',
    );
    expect(await count()).toBe(before);
  });

  it('is amended by members, and its amendments settled once', async () => {
    const asked = `cr amender ${CODE} point 1 : « 7 mai » → « 14 mai »`;
    expect(await said(asked, MEMBER)).toContain('amendement 1');
    expect(await error(`cr amender ${CODE} point 9 : rien`, MEMBER)).toBe('minutes.noSuchPoint');
    await say(`cr amendements ${CODE}`);
    const { reply } = await say(`cr amendements ${CODE}`);
    const accept = reply.buttons.find(({ label }) => label === 'Accepter 1')?.id ?? '';
    expect(await error({ press: accept }, MEMBER)).toBe('access.refused');
    expect(await said({ press: accept })).toContain(
      'Rien n’est encore changé. Avec l’amendement 1, le compte rendu de GEC-2027-03 devient :',
    );
    expect(await said(`cr accepter ${CODE} 1`)).toContain('+ La revue est fixée au 14 mai.');
    expect(await said(`cr ${CODE}`)).not.toContain('Version : 4');
    await say(`cr accepter ${CODE} 1`);
    expect(await said({ press: 'Accepter 1' })).toContain('est accepté');
    expect(await error({ press: accept })).toBe('minutes.settled');
    expect(await said(`cr versions ${CODE}`)).toContain('+ La revue est fixée au 14 mai.');
  });

  it('tells whoever asks for a change at once that its words are not there, or stand there twice', async () => {
    const asked = (text: string) => error(`cr amender ${CODE} point 1 : ${text}`, MEMBER);
    expect(await asked('remplacer 450 par 400 milliards')).toBe('minutes.wordsMissing');
    expect(await asked('supprimer la')).toBe('minutes.wordsTwice');
    expect(await said(`cr amendements ${CODE}`)).not.toContain('450');
  });

  it('amends the register with the words of a decision', async () => {
    await say(`cr amender ${CODE} point 1 : « la matrice » → « la matrice des revues »`, MEMBER);
    const { reply } = await say(`cr amendements ${CODE}`);
    await say({ press: reply.buttons.find(({ label }) => label === 'Accepter 2')?.id ?? '' });
    await say({ press: 'Accepter 2' });
    expect(await said('décision D-2027-001')).toContain('Transmettre la matrice des revues.');
  });

  it('refuses an amendment with a reason, which its author reads', async () => {
    await say(`cr amender ${CODE} point 1 : un mot de trop`, MEMBER);
    expect(await error(`cr refuser ${CODE} 3`)).toBe('minutes.reasonMissing');
    expect(await error(`cr refuser ${CODE} 3 motif : non`, MEMBER)).toBe('access.refused');
    await say(`cr amendements ${CODE}`);
    expect((await say({ press: 'Refuser 3' })).reply.form?.title).toContain(
      'Refuser l’amendement 3',
    );
    const { reply, sent } = await say({ submit: { values: { motif: 'déjà dit' } } });
    expect(plain(reply.text)).toContain('est refusé');
    const letter = sent.find(({ to, channel }) => to === MEMBER && channel !== 'mail');
    expect(plain(letter?.text)).toContain('un mot de trop, n’est pas retenu. Motif : déjà dit.');
    expect(await said(`cr amendements ${CODE}`, MEMBER)).toContain('(refusé : déjà dit)');
    expect(await error(`cr accepter ${CODE} 3`)).toBe('minutes.settled');
  });

  it('takes no amendment of members once the time is over, nor is it circulated until then', async () => {
    const late = await previewed('18 mars');
    griot.clock.set(Temporal.Instant.from('2027-03-19T09:00:00Z'));
    expect(await error({ press: late })).toBe('minutes.untilPast');
    expect(await error(`cr amender ${CODE} point 1 : trop tard`, MEMBER)).toBe('minutes.late');
  });

  it('is adopted and sealed by the next séance, and changes no more', async () => {
    griot.clock.set(Temporal.Instant.from('2027-04-08T10:02:00Z'));
    await griot.say(SEG, 'séance ouvrir GEC-2027-04', HERE);
    const reserved = 'le cr est adopté sous reserve de corriger la liste des presents';
    expect((await griot.say(SEG, reserved, HERE)).error?.code).toBe('minutes.reserved');
    const absent = 'cr amendé : point 1 : remplacer 450 par 400';
    expect((await griot.say(SEG, absent, HERE)).error?.code).toBe('minutes.wordsMissing');
    expect(plain((await griot.say(SEG, 'livre', HERE)).reply.text)).not.toContain('précédent');
    for (const line of ['présents tous', 'point 1', 'point adoption du compte rendu', 'adopté']) {
      await griot.say(SEG, line, HERE);
    }
    const closed = plain((await griot.say(SEG, 'clore', HERE)).reply.text);
    expect(closed).toMatch(
      new RegExp(`compte rendu de ${CODE} est adopté et scellé : [0-9a-f]{12}`),
    );
    expect(closed).not.toContain('revient');
    expect(await said(`cr ${CODE}`, MEMBER)).toContain('adopté à GEC-2027-04');
    expect(await error(`cr actualiser ${CODE}`)).toBe('minutes.sealed');
    expect(await error(`cr amender ${CODE} point 1 : encore`)).toBe('minutes.sealed');
    expect(await error(`cr diffuser ${CODE}`)).toBe('minutes.sealed');
    expect(await error(`cr adopter ${CODE}`)).toBe('minutes.sealed');
    expect(await error(`séance rouvrir ${CODE}`)).toBe('seance.sealed');
    const pressed = await said({ press: circulation });
    expect(pressed).toContain('a déjà été confirmée');
    expect(pressed).toContain('adopté à GEC-2027-04');
    expect(pressed).not.toContain('diffusé pour amendements');
  });

  it('says « adopté » on its last version, without « PROJET »', async () => {
    const archive = await fileNamed('.docx');
    expect(unzip(archive, 'word/header1.xml')).not.toContain('PROJET');
    expect(plain(unzip(archive, 'word/document.xml'))).toContain('Adopté à la réunion GEC-2027-04');
  });

  it('is asked for, once, of a meeting that left no trace at all', async () => {
    await say('GT-SANTE planifier lundi 12 avril à 10h');
    await say({ press: 'Confirmer' });
    const asked = async (at: string) =>
      (await griot.advance(at))
        .filter(({ text = '' }) =>
          plain(text).includes('GT-SANTE-2027-04 du lundi 12 avril 2027 n’a ni'),
        )
        .map(({ to }) => to);
    expect(await asked('2027-04-14T20:00')).toEqual([]);
    expect(await asked('2027-04-15T09:00')).toContain(SEG);
    expect(await asked('2027-04-16T09:00')).toEqual([]);
  });
});
