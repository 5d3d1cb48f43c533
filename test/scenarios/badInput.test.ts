import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Griot, startGriot } from '../support/griot.ts';

const SEG = 'coordonnateur@example.org';
const RAFL = 'mariam.sidibe@example.org';
const MEMBER = 'camille.rousseau@example.org';

describe('whatever people type', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startGriot({ now: '2027-02-20T09:00' });
  });
  afterAll(() => griot.stop());

  it('that means nothing is answered by what to do', async () => {
    const { error, reply } = await griot.say(SEG, 'xyzzy');
    expect(error?.code).toBe('command.unknown');
    expect(reply.text).toContain('« aide »'.replace(/ /gu, '\u00a0'));
  });

  it('a form sent back empty says of each field what it wants', async () => {
    await griot.say(SEG, 'planifier');
    const { reply } = await griot.say(SEG, { submit: { values: {} } });
    for (const wanted of ['Choisissez le groupe', 'Indiquez la date', 'Indiquez l’heure']) {
      expect(reply.text).toContain(wanted);
    }
  });

  it('by somebody the directory does not know is refused politely, and help stays open', async () => {
    expect((await griot.say('inconnu@example.org', 'mes réunions')).error?.code).toBe(
      'access.unknownPerson',
    );
    expect((await griot.say('inconnu@example.org', 'aide')).error).toBeUndefined();
  });

  it('about another group’s list is refused, and says who could', async () => {
    const { error } = await griot.say(MEMBER, 'décisions GT-SANTE');
    expect(error?.code).toBe('access.member');
    expect(error?.message).toMatch(/secrétariat/u);
  });

  it('that is 10,000 characters long is refused whole, and nothing is recorded', async () => {
    const { error } = await griot.say(SEG, `décision GEC ${'a'.repeat(10_000)}`);
    expect(error?.code).toBe('command.tooLong');
    const kept = await griot.database.client.decision.count({ where: { year: 2027 } });
    expect(kept).toBe(0);
  });

  it.each([
    '<script>alert(1)</script>',
    '<!channel> urgent',
    '=HYPERLINK("http://example.org","ici")',
    '🎉 retraite 🇲🇱',
    'اجتماع \u202eevil\u202c',
    'Objet\r\nBcc: piege@example.org',
    'nul\u0000 et \u0007 cloche',
    '{count, plural, one {#}} <b>gras</b>',
    '%s %d {{y}}',
  ])('« %s » is kept as text and shown as text', async (text) => {
    const { error, reply } = await griot.say(
      SEG,
      `décision GEC Examiner ${text} échéance fin mars`,
    );
    expect(error).toBeUndefined();
    const code = /D-2027-\d{3}/u.exec(reply.text)?.[0] ?? '';
    const shown = await griot.say(SEG, code);
    const printable = text.replace(/[\p{Cc}\u202a-\u202e]+/gu, ' ').split(/\s+/u);
    for (const word of printable.filter((part) => part.length > 3)) {
      expect(shown.reply.text).toContain(word);
    }
    expect(shown.reply.text).not.toMatch(/[\p{Cc}\u202a-\u202e](?<!\n)/u);
  });

  it('in the subject of a meeting never adds a header to a mail', async () => {
    await griot.say(
      SEG,
      'gec planifier jeudi 4 mars à 10h, objet : Revue\r\nBcc: piege@example.org',
    );
    await griot.say(SEG, { press: 'Confirmer' });
    const [mail] = await griot.mails();
    const headers = mail?.raw.slice(0, mail.raw.indexOf('\r\n\r\n')) ?? '';
    expect(headers).not.toMatch(/^Bcc:/imu);
    expect(mail?.raw).toMatch(/^Subject: /mu);
  });
});

describe('a preview', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startGriot({ now: '2027-02-20T09:00' });
  });
  afterAll(() => griot.stop());

  const plan = async (day: string): Promise<string> => {
    const { reply } = await griot.say(SEG, `gec planifier ${day} à 10h`);
    const confirm = reply.buttons.find(({ label }) => label === 'Confirmer');
    if (!confirm) throw new Error('no preview');
    return confirm.id;
  };

  const meetings = (): Promise<number> =>
    griot.database.client.meeting.count({ where: { code: { startsWith: 'GEC-2027' } } });

  it('confirmed by two people at once makes one meeting, and one invitation each', async () => {
    const press = await plan('jeudi 4 mars');
    const before = griot.sent.length;
    const [one, other] = await Promise.all([griot.say(SEG, { press }), griot.say(RAFL, { press })]);
    const texts = [one.reply.text, other.reply.text].join('\n');
    expect(texts).toMatch(/est planifiée/u);
    expect(texts).toMatch(/a déjà été confirmée/u);
    expect(await meetings()).toBe(1);
    const invited = griot.sent.slice(before).filter(({ channel }) => channel === 'mail');
    expect(new Set(invited.map(({ to }) => to)).size).toBe(invited.length);
    expect(invited).toHaveLength(17);
  });

  it('whose button is pressed again, or delivered again, does nothing more', async () => {
    const press = await plan('vendredi 5 mars');
    await griot.say(SEG, { press }, { id: 'delivery-1' });
    const count = await meetings();
    const sent = griot.sent.length;
    const again = await griot.say(SEG, { press });
    await griot.say(SEG, { press }, { id: 'delivery-1' });
    expect(again.reply.text).toMatch(/a déjà été confirmée/u);
    expect(await meetings()).toBe(count);
    expect(griot.sent).toHaveLength(sent);
  });

  it('that no longer shows what is true is shown again instead of being obeyed', async () => {
    const first = await plan('lundi 8 mars');
    const second = await plan('lundi 8 mars');
    await griot.say(SEG, { press: second });
    const count = await meetings();
    const { reply } = await griot.say(SEG, { press: first });
    expect(reply.text).toMatch(/La situation a changé/u);
    expect(reply.text).toContain('GEC-2027-03-3');
    expect(await meetings()).toBe(count);
  });

  it('of a moment that has passed meanwhile is refused', async () => {
    const press = await plan('lundi 22 février');
    await griot.advance('2027-02-22T11:00');
    expect((await griot.say(SEG, { press })).error?.code).toBe('meeting.hourPast');
  });

  it('whose button is forged or mangled is refused', async () => {
    for (const press of [
      'planifier.confirmer?draft=nope',
      'planifier.confirmer',
      'rien.du.tout?x=1',
      '',
      '%%%?%%%=%',
      'presences.repondre?reunion=GEC-2027-03&reponse=needsAction&version=0',
    ]) {
      expect((await griot.say(SEG, { press })).error?.code).toBe('button.unknown');
    }
  });

  it('cannot be confirmed by somebody who may not convene', async () => {
    const press = await plan('mardi 9 mars');
    const count = await meetings();
    expect((await griot.say(MEMBER, { press })).error?.code).toBe('access.refused');
    expect(await meetings()).toBe(count);
  });
});
