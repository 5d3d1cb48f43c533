import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderPlainText } from '../../src/kernel/render/plainText.ts';
import { type Griot, startGriot } from '../support/griot.ts';

const SEG = 'coordonnateur@example.org';
const HELENE = 'helene.rakotomalala@example.org';
const MARTIN = 'martin.keller@example.org';

describe('the announcement of a meeting in the channel of its group', () => {
  let griot: Griot;

  beforeAll(async () => {
    griot = await startGriot({ now: '2027-02-20T09:00' });
  });
  afterAll(() => griot.stop());

  const plan = async (line: string): Promise<void> => {
    await griot.say(SEG, line);
    await griot.say(SEG, { press: 'Confirmer' });
  };

  const announced = (group: string): string => {
    const told = griot.sent.filter(({ channel, to }) => channel === 'web' && to === group);
    return (told.at(-1)?.text ?? '').replaceAll('\u00a0', ' ');
  };

  it('names who comes and who is excused at each answer, and counts who has not answered', async () => {
    await plan('gec planifier jeudi 4 mars à 10h');
    expect(announced('GEC')).toContain('Réponses : 17 réponses en attente');
    expect(announced('GEC')).not.toContain('(PNUD)');
    await griot.say(HELENE, 'présent GEC-2027-03');
    expect(announced('GEC')).toContain('Vient : Hélène Rakotomalala (PNUD)');
    await griot.say(MARTIN, 'excusé GEC-2027-03 remplacé par Fatou Koné');
    expect(announced('GEC')).toContain('S’excuse : Martin Keller (Coopération suisse)');
    await griot.say('fatou.kone@example.org', 'présent GEC-2027-03');
    expect(announced('GEC')).toContain(
      'Viennent : Fatou Koné (Coopération suisse) et Hélène Rakotomalala (PNUD)',
    );
    await griot.say(HELENE, 'peut-être GEC-2027-03');
    expect(announced('GEC')).toContain('Viendra peut-être : Hélène Rakotomalala (PNUD)');
  });

  it('names nobody any more once the answers are asked again for another date, or it is called off', async () => {
    await plan('reporter GEC-2027-03 au 11 mars à 10h');
    expect(announced('GEC')).toContain('18 réponses en attente');
    expect(announced('GEC')).not.toContain('(PNUD)');
    await griot.say(HELENE, 'présent GEC-2027-03');
    await plan('annuler GEC-2027-03 motif : deuil national');
    expect(announced('GEC')).toContain('annulée');
    expect(announced('GEC')).not.toContain('Hélène');
  });

  it('names nobody in a confidential group, whose answers are counted', async () => {
    await plan('ga planifier jeudi 18 mars à 10h');
    await griot.say(MARTIN, 'présent GA-2027-03');
    expect(announced('GA')).toContain('1 présence confirmée');
    expect(announced('GA')).not.toContain('Martin');
  });

  it('tells of whoever is replaced on that day from the first message on', async () => {
    await griot.say(MARTIN, 'remplacez-moi du 3 au 20 mai par Fatou Koné');
    await griot.say(MARTIN, { press: 'Confirmer' });
    await plan('gec planifier jeudi 6 mai à 10h');
    expect(announced('GEC')).toContain('1 excuse');
    expect(announced('GEC')).toContain('S’excuse : Martin Keller (Coopération suisse)');
  });

  it('tells whoever binds a channel what will be read there', async () => {
    const { id: externalId } = (await griot.app.directory()).personByEmail(SEG) ?? { id: '' };
    const bound = async (channel: string): Promise<string> => {
      const content = { kind: 'text', text: `lier ici ${channel}` } as const;
      const from = { transport: 'web', externalId };
      const said = { deliveryId: channel, from, channel, content };
      return renderPlainText((await griot.app.handle(said)).reply.blocks, 'fr');
    };
    expect(await bound('GEC')).toContain('n’y laissez entrer que les membres du groupe');
    expect(await bound('GA')).toContain('sans nommer personne');
  });
});
