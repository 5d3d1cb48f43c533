import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Griot } from '../support/griot.ts';
import {
  AISSATA,
  AWA,
  COORDINATOR,
  decisionRow,
  griotAfterGec,
  HELENE,
  lateDecision,
  MOUSSA,
  OUTSIDER,
  plain,
  told,
} from './told.ts';

let griot: Griot;
/** The decision of the test, taken on 11 March, due on 31 March; it is 3 April. */
let code: string;

beforeAll(async () => {
  griot = await griotAfterGec();
});

beforeEach(async () => {
  code = await lateDecision(griot);
});

afterAll(() => griot.stop());

const row = () => decisionRow(griot, code);

/** The changes of that kind written down for the decision. */
const audits = async (action: string): Promise<number> =>
  griot.database.client.audit.count({ where: { action, subjectId: (await row()).id } });

/** Says a line about the decision of the test, which it calls D-2027-001. */
const say = (as: string, line: string) =>
  griot.say(as, line.replace(/D-2027-001/giu, code).replace('d-2027-1', code.toLowerCase()));

const answered = async (as: string, line: string): Promise<string> =>
  told(await say(as, line)).replaceAll(code, 'D-2027-001');

describe('closing a decision', () => {
  it.each([
    ['décision clore D-2027-001 fait le 29 mars', '2027-03-29', null],
    ['clore D-2027-001', '2027-04-03', null],
    ['clore d-2027-1 : matrice transmise', '2027-04-03', 'matrice transmise'],
    ['D-2027-001 faite hier', '2027-04-02', null],
    ['décision D-2027-001 faite le 29 mars : par courriel', '2027-03-29', 'par courriel'],
    ['la D-2027-001 est terminée', '2027-04-03', null],
    ['clore D-2027-001 transmis le 29 mars à la SHA', '2027-03-29', 'transmis à la SHA'],
  ])('« %s » closes it on %s with the note %s', async (line, closedOn, closedNote) => {
    const { error } = await say(COORDINATOR, line);
    expect(error).toBeUndefined();
    expect(await row()).toMatchObject({ status: 'confirmed', closedOn, closedNote });
  });

  it('is told to its owner when somebody else does it, and not to himself', async () => {
    const [, chat] = (await say(COORDINATOR, 'clore D-2027-001')).sent;
    expect(chat?.to).toBe(AWA);
    expect(plain(chat?.text ?? '')).toContain('Une action qui vous était confiée est close :');
    await say(COORDINATOR, 'rouvrir D-2027-001');
    const told = (await say(AWA, 'clore D-2027-001')).sent.map(({ to }) => to);
    expect([...new Set(told)]).toEqual([COORDINATOR]);
  });

  it('twice changes nothing and says since when it is closed', async () => {
    await say(COORDINATOR, 'décision clore D-2027-001 fait le 29 mars');
    const again = await answered(COORDINATOR, 'décision clore D-2027-001');
    expect(again).toBe('D-2027-001 est déjà close, faite le lundi 29 mars 2027. Rien n’a changé.');
    expect((await row()).closedOn).toBe('2027-03-29');
  });

  it('is for its owner, even of another group, for the coordinator and for the secretariat', async () => {
    const said = [
      [AWA, 'done'],
      [COORDINATOR, 'confirmed'],
      [AISSATA, 'confirmed'],
    ] as const;
    for (const [as, status] of said) {
      expect((await say(as, 'clore D-2027-001')).error).toBeUndefined();
      expect((await row()).status).toBe(status);
      await say(COORDINATOR, 'rouvrir D-2027-001');
    }
  });

  it.each([
    ['a member who does not own it', HELENE, 'access.refused'],
    ['somebody of another group', MOUSSA, 'access.refused'],
    ['somebody of no group', OUTSIDER, 'access.refused'],
  ])('is not for %s', async (_who, as, code) => {
    expect((await say(as, 'clore D-2027-001')).error?.code).toBe(code);
    expect((await row()).status).toBe('todo');
  });

  it('on a day before it was taken is put right in a form', async () => {
    const asked = await say(COORDINATOR, 'clore D-2027-001 le 1er mars : par courriel');
    expect(asked.error?.code).toBe('decision.closedBeforeTaken');
    const values = { date: '30 mars', note: 'par courriel' };
    await griot.say(COORDINATOR, { submit: { values } });
    expect(await row()).toMatchObject({ closedOn: '2027-03-30', closedNote: 'par courriel' });
  });

  it('on a day still to come is refused', async () => {
    const { error } = await say(COORDINATOR, 'clore D-2027-001 le 4 avril 2027');
    expect(error?.code).toBe('date.future');
  });

  it('is a press of « Clore », the same press twice closes once', async () => {
    const card = await say(AWA, 'D-2027-001');
    const id = card.reply.buttons.find(({ label }) => label === `Clore ${code}`)?.id ?? '';
    await griot.say(AWA, { press: id });
    expect(told(await griot.say(AWA, { press: id }))).toContain('est déjà faite');
    expect(await audits('decision.close')).toBe(1);
  });

  it('by two people at once is written once', async () => {
    await Promise.all(
      ['coordonnateur', 'aissata.diarra'].map((externalId) =>
        griot.app.handle({
          deliveryId: `close ${code} ${externalId}`,
          from: { transport: 'web', externalId },
          content: { kind: 'text', text: `clore ${code}` },
        }),
      ),
    );
    expect(await audits('decision.close')).toBe(1);
  });

  it('without saying which is asked for, with the lists to choose from', async () => {
    const { error, reply } = await griot.say(COORDINATOR, 'clore');
    expect(error?.code).toBe('decision.codeMissing');
    expect(reply.buttons.map(({ label }) => label)).toEqual(['mes actions', 'décisions']);
  });
});

describe('reopening a decision', () => {
  it('makes it open again, due when it was', async () => {
    await say(COORDINATOR, 'clore D-2027-001');
    await say(COORDINATOR, 'décision rouvrir D-2027-001');
    expect(await row()).toMatchObject({
      status: 'todo',
      closedOn: null,
      closedAt: null,
      closedNote: null,
      dueOn: '2027-03-31',
    });
  });

  it('that is open changes nothing', async () => {
    expect(await answered(COORDINATOR, 'rouvrir D-2027-001')).toContain('est déjà ouverte');
  });
});

describe('dropping a decision', () => {
  it('asks for the reason when none is given', async () => {
    const asked = await say(COORDINATOR, 'décision abandonner D-2027-001');
    expect(asked.error?.code).toBe('decision.reasonMissing');
    const answer = await griot.say(COORDINATOR, {
      submit: { values: { motif: 'revue supprimée' } },
    });
    expect(told(answer).replace(code, 'D-2027-001')).toContain(
      'D-2027-001 : abandonnée le samedi 3 avril 2027 : revue supprimée.',
    );
  });

  it('is not for its owner', async () => {
    const { error } = await say(AWA, 'abandonner D-2027-001 motif : trop long');
    expect(error?.code).toBe('access.refused');
  });

  it('lets nobody close it afterwards, only reopen it', async () => {
    await say(COORDINATOR, 'abandonner D-2027-001 motif : revue supprimée');
    expect((await say(COORDINATOR, 'clore D-2027-001')).error?.code).toBe('decision.dropped');
    expect((await say(AWA, 'rouvrir D-2027-001')).error?.code).toBe('decision.notCoordinator');
    expect((await say(COORDINATOR, 'rouvrir D-2027-001')).error).toBeUndefined();
  });
});
