import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Chat, Seen } from '../support/chat/chat.ts';

/** A chat that keeps the contract, and where it may differ. */
export interface ChatCase {
  open(options: { readonly now: string }): Promise<Chat>;
  /** What is replaced in place no longer shows what it was; a terminal cannot. */
  readonly replacesInPlace: boolean;
  /** An address that the directory does not know; absent where nobody unknown can speak. */
  readonly stranger?: string;
}

const NOW = '2027-02-20T09:00';
const COORDINATOR = 'coordonnateur@example.org';
const HELENE = 'helene.rakotomalala@example.org';
const MARTIN = 'martin.keller@example.org';
/** Reads English. */
const GRACE = 'grace.thompson@example.org';

const HOSTILE =
  '<!channel> <@U123> *gras* _it_ `x` <b>fort</b> @everyone [mot](https://example.org) &lt; :tada:';
/** Takes part in nothing else. */
const IDRISSA = 'idrissa.ndiaye@example.org';

const textOf = (seen: readonly Seen[]): string => seen.map(({ text }) => text).join('\n');

/**
 * What people can do in any chat, and what they see of it. Run on each chat by its real edge.
 * They share one register: each speaks of a meeting or of a decision of its own.
 */
export function chatContract(name: string, { open, replacesInPlace, stranger }: ChatCase): void {
  describe(`people who speak to Griot on ${name}`, () => {
    let chat: Chat;

    beforeAll(async () => {
      chat = await open({ now: NOW });
    });

    afterAll(async () => {
      await chat.close();
    });

    const decisions = (text: string): Promise<number> =>
      chat.database.client.decision.count({ where: { text: { contains: text } } });

    /** Plans a meeting of a group that has no other that month; gives its code. */
    async function plan(day: string, group = 'GEC'): Promise<string> {
      await chat.say(COORDINATOR, `${group} planifier ${day} à 10h, lieu : PNUD, objet : revue`);
      const { text } = await chat.press(COORDINATOR, 'Confirmer');
      await chat.advance();
      return /[A-Z-]+-2027-\d\d/.exec(text)?.[0] ?? '';
    }

    it('are answered where they speak', async () => {
      const seen = await chat.say(HELENE, 'groupes');
      expect(seen.text).toContain('GEC');
      expect(textOf(await chat.read(HELENE))).toContain('GT-SANTE');
      expect(textOf(await chat.read(HELENE, 'GEC'))).not.toContain('GT-SANTE');
    });

    it('are answered alone in a channel, unless it is for everybody there', async () => {
      await chat.say(HELENE, 'groupes', 'GEC');
      expect(textOf(await chat.read(HELENE, 'GEC'))).toContain('GT-SANTE');
      expect(textOf(await chat.read(MARTIN, 'GEC'))).not.toContain('GT-SANTE');
      await chat.say(COORDINATOR, 'décision Publier la liste des revues', 'GEC');
      expect(textOf(await chat.read(MARTIN, 'GEC'))).toContain('Publier la liste des revues');
    });

    it('are shown to the letter what they typed, which acts on nothing', async () => {
      const code = await plan('jeudi 2 décembre');
      const seen = await chat.say(COORDINATOR, `odj ajouter ${code} ${HOSTILE}`);
      const kept = await chat.database.client.agendaItem.findFirst({ orderBy: { id: 'desc' } });
      expect(kept?.title).toBe(HOSTILE);
      expect(seen.text).toContain(HOSTILE);
    });

    it('preview what writes to many, and write it by one press, once', async () => {
      const where = { where: { code: 'GEC-2027-03' } };
      const line = 'gec planifier jeudi 4 mars à 10h, lieu : PNUD, objet : revue du CREDD';
      const preview = await chat.say(COORDINATOR, line);
      expect(preview.text).toContain('jeudi 4 mars 2027, 10 h 00 – 12 h 00 (Bamako, UTC+0)');
      expect(preview.buttons).toContain('Confirmer');
      expect(await chat.database.client.meeting.count(where)).toBe(0);
      const done = await chat.press(COORDINATOR, 'Confirmer');
      expect(done.text).toContain('GEC-2027-03');
      expect(await chat.database.client.meeting.count(where)).toBe(1);
      await chat.again(COORDINATOR);
      expect(await chat.database.client.meeting.count(where)).toBe(1);
      if (!replacesInPlace) return;
      const shown = await chat.read(COORDINATOR);
      expect(shown.flatMap(({ buttons }) => buttons)).not.toContain('Confirmer');
    });

    it('may type « oui » instead of pressing, when that preview is all that they have before them', async () => {
      const where = { where: { code: 'GEC-2027-10' } };
      await chat.say(COORDINATOR, 'gec planifier jeudi 7 octobre à 10h, lieu : PNUD');
      expect((await chat.say(COORDINATOR, 'oui')).text).toContain('GEC-2027-10');
      await chat.again(COORDINATOR);
      await chat.say(COORDINATOR, 'oui');
      expect(await chat.database.client.meeting.count(where)).toBe(1);
      await chat.say(COORDINATOR, 'gec planifier jeudi 21 octobre à 10h, lieu : PNUD');
      await chat.say(COORDINATOR, 'non');
      await chat.say(COORDINATOR, 'oui');
      expect(await chat.database.client.meeting.count({ where: { code: 'GEC-2027-10-2' } })).toBe(
        0,
      );
    });

    it('write once what the chat delivers twice', async () => {
      await chat.say(COORDINATOR, 'gec décision Relire le règlement de la salle bleue');
      await chat.again(COORDINATOR);
      expect(await decisions('Relire le règlement de la salle bleue')).toBe(1);
    });

    it('fill in what they left out, and read what is wrong under its field', async () => {
      const { form } = await chat.say(COORDINATOR, 'gec planifier');
      expect(form?.fields.map(({ label }) => label)).toContain('Date');
      const wrong = { Date: '2027-02-30', Heure: '10:00', Objet: 'revue à mi-parcours' };
      const refused = await chat.fill(COORDINATOR, wrong);
      const faults = refused.form?.fields.filter(({ error }) => error !== '') ?? [];
      expect(faults.map(({ label }) => label)).toEqual(['Date']);
      const right = { ...wrong, Date: '2027-06-03' };
      const preview = await chat.fill(COORDINATOR, right);
      expect(preview.text).toContain('jeudi 3 juin 2027');
      expect(preview.text).toContain('revue à mi-parcours');
      await chat.press(COORDINATOR, 'Abandonner');
      expect(await chat.database.client.meeting.count({ where: { code: 'GEC-2027-06' } })).toBe(0);
    });

    it('name in a form the people whom they may know', async () => {
      await chat.say(COORDINATOR, 'gt-eau planifier');
      const told = { Date: '2027-06-17', Heure: '10:00' };
      const guests = 'Mariam Sidibé, Hélène Rakotomalala';
      const preview = await chat.fill(COORDINATOR, { ...told, 'Autres invités': guests });
      expect(preview.text).toContain('jeudi 17 juin 2027');
      await chat.press(COORDINATOR, 'Confirmer');
      const invited = await chat.database.client.attendee.findMany({
        where: { meeting: { code: 'GT-EAU-2027-06' }, role: 'guest' },
        select: { personId: true },
        orderBy: { personId: 'asc' },
      });
      const ids = ['helene.rakotomalala', 'mariam.sidibe'];
      expect(invited.map(({ personId }) => personId)).toEqual(ids);
    });

    it('read in the channel what is announced, and it stays true', async () => {
      const code = await plan('jeudi 8 avril');
      const announced = async () =>
        (await chat.read(HELENE, 'GEC')).filter(
          ({ text, buttons }) => text.includes(code) && buttons.includes('Présent'),
        );
      expect(await announced()).toHaveLength(1);
      const answered = await chat.press(HELENE, 'Présent', 'GEC');
      expect(answered.text).toContain('votre présence');
      await chat.advance();
      const now = await announced();
      expect(now.at(-1)?.text).toContain('1 présence confirmée');
      expect(now.at(-1)?.text).toContain('Hélène Rakotomalala (PNUD)');
      if (replacesInPlace) expect(now).toHaveLength(1);
      await chat.say(COORDINATOR, `reporter ${code} au jeudi 15 avril à 10h`);
      await chat.press(COORDINATOR, 'Confirmer');
      await chat.advance();
      const moved = await announced();
      expect(moved.at(-1)?.text).toContain('jeudi 15 avril 2027');
      if (replacesInPlace) expect(moved).toHaveLength(1);
    });

    it('are told by an old button that its time has passed', async () => {
      const code = await plan('jeudi 6 mai', 'GT-ENERGIE');
      expect((await chat.say(IDRISSA, 'mes réunions')).buttons).toContain('Présent');
      await chat.say(COORDINATOR, `annuler ${code} motif : deuil national`);
      await chat.press(COORDINATOR, 'Confirmer');
      const late = await chat.press(IDRISSA, 'Présent');
      expect(late.text).toContain('annulée');
      const answers = { meeting: { code }, partstat: 'accepted' } as const;
      expect(await chat.database.client.attendee.count({ where: answers })).toBe(0);
    });

    it('receive what comes when its hour has come, once', async () => {
      const code = await plan('jeudi 8 juillet');
      await chat.advance('2027-07-07T10:01');
      await chat.advance('2027-07-07T10:02');
      const reminders = (await chat.read(HELENE)).filter(({ text }) =>
        text.includes(`Rappel : ${code}, demain`),
      );
      expect(reminders).toHaveLength(1);
      expect(reminders[0]?.buttons).toContain('Présent');
    });

    it('are told of their week on Monday, once, and say there what is done', async () => {
      const text = 'Relire la carte des forages';
      await chat.say(COORDINATOR, `gt-energie décision ${text} @Idrissa Ndiaye`);
      await chat.advance('2027-07-09T10:00');
      await chat.advance('2027-07-12T08:01');
      await chat.advance('2027-07-12T08:02');
      const weeks = (await chat.read(IDRISSA)).filter((one) => one.text.includes('action ouverte'));
      expect(weeks).toHaveLength(1);
      expect(weeks[0]?.text).toContain(text);
      expect(weeks[0]?.buttons).toContain('Reporter');
      const done = weeks[0]?.buttons.find((label) => label.endsWith(': fait')) ?? '';
      expect((await chat.press(IDRISSA, done)).text).toContain('faite le lundi 12 juillet 2027');
      const isClosed = { text, closedAt: { not: null } };
      expect(await chat.database.client.decision.count({ where: isClosed })).toBe(1);
    });

    it('read a long list by parts, of which none is missing', async () => {
      const points = Array.from({ length: 15 }, (_, index) => `Point de la liste ${index}`);
      for (const point of points) await chat.say(COORDINATOR, `gt-sante décision ${point}`);
      let seen = await chat.say(COORDINATOR, 'gt-sante décisions');
      let read = seen.text;
      while (seen.buttons.includes('Suite')) {
        seen = await chat.press(COORDINATOR, 'Suite');
        read += seen.text;
      }
      for (const point of points) expect(read).toContain(point);
    });

    it('are spoken to in their own language', async () => {
      expect((await chat.say(GRACE, 'help')).text).toContain('What I can do');
      expect((await chat.say(HELENE, 'aide')).text).toContain('Ce que je sais faire');
    });

    it('are refused what is not theirs to do, and told who can', async () => {
      const seen = await chat.say(HELENE, 'gec planifier jeudi 9 septembre à 10h au PNUD');
      expect(seen.text).toContain('Lars Johansson');
      expect(await chat.database.client.meeting.count({ where: { code: 'GEC-2027-09' } })).toBe(0);
    });

    it('may type at length, and are told when it is too much, of which nothing is kept', async () => {
      const most = `gec décision ${'é'.repeat(7_980)}`;
      await chat.say(COORDINATOR, most);
      expect(await decisions('é'.repeat(1_000))).toBe(1);
      const refused = await chat.say(COORDINATOR, `${most} et une de trop, de beaucoup`);
      expect(refused.text).toMatch(/8.000/);
      expect(await decisions('é'.repeat(1_000))).toBe(1);
    });

    it('may all speak at once', async () => {
      const who = [COORDINATOR, HELENE, MARTIN, GRACE];
      const seen = await Promise.all(who.map((one) => chat.say(one, 'groupes')));
      for (const { text } of seen) expect(text).toContain('GT-SANTE');
    });

    it('are told that something broke, under a reference, and no more', async () => {
      const { client } = chat.database;
      await client.$executeRaw`ALTER TABLE IdentityRequest RENAME TO Hidden`;
      const seen = await chat.say(COORDINATOR, 'demandes');
      await client.$executeRaw`ALTER TABLE Hidden RENAME TO IdentityRequest`;
      const [, reference] = /référence (\S+)/.exec(seen.text) ?? [];
      expect(chat.incidents()).toMatchObject([{ data: { reference } }]);
      expect(seen.text).not.toMatch(/table|Identity|prisma/iu);
    });

    // In the web chat of the demonstration everybody is somebody.
    if (stranger) {
      it('are told what to do when nobody knows them', async () => {
        const seen = await chat.say(stranger, 'mes réunions');
        expect(seen.text).toMatch(/secrétariat/u);
      });
    }
  });
}
