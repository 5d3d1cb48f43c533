import { expect, it } from 'vitest';
import { momentOf } from '../../src/cli/moment.ts';
import { meetingByCode } from '../../src/meetings/store.ts';
import { office } from '../../src/program/office.ts';
import { readMinutes } from '../../src/seances/compteRendu/reading.ts';
import { seanceOf } from '../../src/seances/store.ts';
import { startGriot } from '../support/griot.ts';

const SEG = 'coordonnateur@example.org';
const CODE = 'GEC-2027-03';
const LINES = 1_998;

// `npm run bench:register` types them all; here most are in the book already.
it('a séance of 2,000 lines takes the next ones, corrects the first, and its compte rendu has them all', async () => {
  const griot = await startGriot({ now: '2027-02-20T09:00' });
  const { client } = griot.database;
  const said = async (line: string): Promise<string> =>
    (await griot.say(SEG, line)).reply.text.replaceAll('\u00a0', ' ');
  await said('gec planifier jeudi 4 mars à 10h');
  await said('oui');
  await griot.advance('2027-03-04T10:00');
  await said(`séance ouvrir ${CODE}`);
  const { id: seanceId } = await client.seance.findFirstOrThrow();
  await client.seanceEntry.createMany({
    data: Array.from({ length: LINES }, (_, index) => ({
      seanceId,
      position: index + 1,
      at: new Date('2027-03-04T10:00:00Z'),
      authorId: 'amadou.coulibaly',
      payload: JSON.stringify({ act: 'line', line: { kind: 'info', text: `ligne ${index + 1}` } }),
    })),
  });
  expect(await said('info : avant-dernière ligne')).toContain('1999. ');
  expect(await said('décision : publier la liste @Moussa Diarra échéance 31 mars')).toContain(
    '2000. ',
  );
  expect(await said('corriger 1 première ligne, corrigée')).toContain('1. ');
  expect(await said('annuler 2')).toContain('2. ');
  expect(await said('clore')).toContain(CODE);
  const meeting = await meetingByCode(client, CODE);
  const seance = meeting && (await seanceOf(client, meeting.id));
  const directory = await griot.app.directory();
  const group = directory.group(meeting?.groupId ?? '');
  if (!meeting || !seance || !group) throw new Error('the séance is not there');
  const settings = {
    organizer: { name: 'Griot', email: 'griot@example.org' },
    tellsOfChanges: 'soon',
  } as const;
  const now = momentOf('2027-03-04T12:00').toInstant();
  const { points } = await readMinutes(
    client,
    { directory, now, settings, office },
    { meeting, group, seance },
  );
  const paragraphs = points.flatMap((point) => point.paragraphs);
  // The one that was annulled is not there.
  expect(paragraphs).toHaveLength(LINES);
  expect(paragraphs[0]).toContain('remière ligne, corrigée');
  expect(paragraphs.at(-1)).toContain('vant-dernière ligne');
  expect(points.flatMap((point) => point.resolutions).map(({ code }) => code)).toEqual([
    'D-2027-001',
  ]);
  await griot.stop();
});
