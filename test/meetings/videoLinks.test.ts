import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Griot, startGriot } from '../support/griot.ts';

const SEG = 'coordonnateur@example.org';
const LINK = 'https://zoom.example.org/j/82012345678?pwd=aB3h.1';

describe('the address of a meeting by video', () => {
  let griot: Griot;

  beforeEach(async () => {
    griot = await startGriot({ now: '2027-03-08T09:00' });
    await griot.say(SEG, 'gec planifier mercredi 17 mars à 15h30, ambassade du Canada');
  });
  afterEach(() => griot.stop());

  const said = async (line: string, channel?: string) => {
    const { reply, error } = await griot.say(SEG, line, channel ? { channel } : {});
    return { text: reply.text.replace(/[\u00a0\u202f]/gu, ' '), error: error?.code };
  };

  describe('of what is previewed', () => {
    it.each([
      [LINK, `ambassade du Canada, et en visio : ${LINK}`],
      [`lien Teams : ${LINK}`, `ambassade du Canada, et en visio : ${LINK}`],
      [`et en visio : ${LINK}`, `ambassade du Canada, et en visio : ${LINK}`],
      [`finalement en visio : ${LINK}`, `visio : ${LINK}`],
      [`visio uniquement : ${LINK}`, `visio : ${LINK}`],
    ])('« %s » is where it is joined', async (line, place) => {
      expect((await said(line)).text).toContain(`Lieu : ${place}\n`);
    });

    it('a day said before it moves the preview too, though a group stands in the address', async () => {
      const { text } = await said('plutôt jeudi, en visio : https://meet.example.org/gec?a=10h');
      expect(text).toContain('jeudi 18 mars 2027, 15 h 30');
      expect(text).toContain('Lieu : visio : https://meet.example.org/gec?a=10h\n');
    });

    it.each([
      ['la note : https://example.org/note', undefined],
      [`c’est bien ${LINK} ?`, undefined],
      [LINK, 'GEC'],
    ])('« %s » corrects nothing (%s)', async (line, channel) => {
      expect((await said(line, channel)).text).not.toContain('Aperçu');
    });
  });

  describe('of a meeting that stands', () => {
    beforeEach(() => griot.say(SEG, { press: 'Confirmer' }));

    it.each([
      [`reporter GEC-2027-03 lieu : visio ${LINK}`, `visio : ${LINK}`],
      [`le gec du 17 se tiendra en visio ${LINK}`, `visio : ${LINK}`],
      [`le lien du GEC du 17 : ${LINK}`, `ambassade du Canada, et en visio : ${LINK}`],
      [`ajoute le lien visio ${LINK} au gec du 17`, `ambassade du Canada, et en visio : ${LINK}`],
      [
        `mets le lien ${LINK} sur l’invitation du GEC`,
        `ambassade du Canada, et en visio : ${LINK}`,
      ],
      [`voici le lien Teams pour le GEC : ${LINK}`, `ambassade du Canada, et en visio : ${LINK}`],
    ])('« %s » is previewed', async (line, place) => {
      const { text } = await said(line);
      expect(text).toContain('Aperçu du changement : GEC-2027-03');
      expect(text).toContain(`Lieu : ${place}\n`);
      expect(text).toContain('mercredi 17 mars 2027, 15 h 30');
    });

    it('another address takes the place of the one before', async () => {
      await said(`le lien du GEC du 17 : ${LINK}`);
      await griot.say(SEG, { press: 'Confirmer' });
      const { text } = await said('le lien du GEC du 17 : https://meet.example.org/other');
      const place = 'ambassade du Canada, et en visio : https://meet.example.org/other';
      expect(text).toContain(`Lieu : ${place}\n`);
    });

    it.each([
      `le lien du GEC du 17 est bien ${LINK} ?`,
      'le lien de la note du GEC : https://example.org/note',
      'le lien vers le rapport https://example.org/rapport',
    ])('« %s » changes nothing', async (line) => {
      expect((await said(line)).text).not.toContain('Aperçu');
    });
  });
});
