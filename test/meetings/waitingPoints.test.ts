import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { change } from '../../src/kernel/changes.ts';
import type { Write } from '../../src/kernel/write.ts';
import { bringPoint, closePoint, placeOfPoint } from '../../src/meetings/agenda/waitingPoints.ts';
import { office } from '../../src/program/office.ts';
import { type Griot, startGriot } from '../support/griot.ts';

const SEG = 'coordonnateur@example.org';
const KEY = 'decision:1';

describe('a point that comes to an ordre du jour by itself', () => {
  let griot: Griot;

  beforeEach(async () => {
    griot = await startGriot({ now: '2027-02-20T09:00' });
  });
  afterEach(() => griot.stop());

  const plan = async (day: string): Promise<void> => {
    await griot.say(SEG, `gec planifier ${day} à 10h`);
    await griot.say(SEG, { press: 'Confirmer' });
  };

  const inWrite = async <T>(
    work: (write: Write, around: { now: ReturnType<Griot['clock']['now']> }) => Promise<T>,
  ): Promise<T> => {
    const now = griot.clock.now();
    const directory = await griot.app.directory();
    const author = { now, directory, transport: 'test', personId: null };
    return change(griot.database, author, (write) => work(write, { now }));
  };

  const bring = async () => {
    const directory = await griot.app.directory();
    const settings = {
      organizer: { name: 'Griot', email: 'griot@example.org' },
      tellsOfChanges: 'soon',
    } as const;
    return inWrite((write, { now }) =>
      bringPoint(
        write,
        { now, directory, settings, office },
        {
          groupId: directory.groupByCode('GEC')?.id ?? '',
          origin: 'transmitted',
          title: 'Financement de la filière élevage',
          duration: 15,
          presenter: 'SGT-ELEVAGE',
          sourceKey: KEY,
          sourceCode: 'D-2027-001',
        },
      ),
    );
  };

  const place = () => placeOfPoint(griot.database.client, KEY);
  const odj = async (code: string): Promise<string> =>
    (await griot.say(SEG, `odj ${code}`)).reply.text;

  it('stands at once on that of the next meeting planned', async () => {
    await plan('jeudi 8 avril');
    await plan('jeudi 4 mars');
    expect(await bring()).toEqual({ kind: 'listed', meetingCode: 'GEC-2027-03', position: 1 });
    expect(await odj('GEC-2027-03')).toContain('Financement de la filière élevage');
    expect(await odj('GEC-2027-04')).not.toContain('Financement');
  });

  it('waits for a meeting to be planned', async () => {
    expect(await bring()).toEqual({ kind: 'waiting' });
    await plan('jeudi 4 mars');
    expect(await place()).toEqual({ kind: 'listed', meetingCode: 'GEC-2027-03', position: 1 });
  });

  it('is the same point when it is brought twice', async () => {
    await plan('jeudi 4 mars');
    await bring();
    await bring();
    expect((await odj('GEC-2027-03')).split('Financement')).toHaveLength(2);
  });

  it('goes to the next meeting when the first is called off', async () => {
    await plan('jeudi 4 mars');
    await bring();
    await griot.say(SEG, 'annuler GEC-2027-03 motif : deuil national');
    await griot.say(SEG, { press: 'Confirmer' });
    expect(await place()).toEqual({ kind: 'waiting' });
    await plan('jeudi 8 avril');
    expect(await place()).toEqual({ kind: 'listed', meetingCode: 'GEC-2027-04', position: 1 });
  });

  it('waits again when it is taken out, and keeps its number right when others move', async () => {
    await plan('jeudi 4 mars');
    await griot.say(SEG, 'odj ajouter GEC-2027-03 Divers');
    await bring();
    expect(await place()).toMatchObject({ position: 2 });
    await griot.say(SEG, 'odj retirer GEC-2027-03 1');
    expect(await place()).toMatchObject({ position: 1 });
    await griot.say(SEG, 'odj retirer GEC-2027-03 1');
    expect(await place()).toEqual({ kind: 'waiting' });
  });

  it('comes no more once closed, until it is brought again', async () => {
    await plan('jeudi 4 mars');
    await bring();
    expect(await inWrite(({ tx }, { now }) => closePoint(tx, KEY, now))).toBe(true);
    expect(await inWrite(({ tx }, { now }) => closePoint(tx, KEY, now))).toBe(false);
    expect(await place()).toEqual({ kind: 'closed', meetingCode: 'GEC-2027-03' });
    await griot.say(SEG, 'odj retirer GEC-2027-03 1');
    await plan('jeudi 8 avril');
    expect(await odj('GEC-2027-04')).not.toContain('Financement');
    expect(await bring()).toMatchObject({ kind: 'listed', meetingCode: 'GEC-2027-03' });
  });
});
