import { describe, expect, it } from 'vitest';
import { differenceOf } from './match.ts';
import { readPage } from './page.ts';
import { play } from './play.ts';

const SAID = 'Groupes\n=======\n\n- GEC (Lars)\n- GA (Amadou)\n\nTapez « réunions ».';

describe('what a page shows of a reply', () => {
  it.each([
    [['Groupes', '- GEC (Lars)', '- GA (Amadou)', 'Tapez « réunions ».']],
    [['Groupes', '- GEC (Lars)', '- GA (Amadou)', 'Tapez «\u00a0réunions\u00a0».']],
    [['Groupes', '…', 'Tapez « réunions ».']],
    [['…', '- GA (…)', '…']],
    [['…']],
    [['Groupes', '…', '- GEC (Lars)', '- GA (Amadou)', '…', 'Tapez … ».']],
  ])('agrees with it: %j', (lines) => {
    expect(differenceOf(lines, SAID)).toBeUndefined();
  });

  const whole = ['Groupes', '- GEC (Lars)', '- GA (Amadou)', 'Tapez « réunions ».'];

  it.each(whole.map((_, index) => index))('is judged on its line %i', (index) => {
    const changed = whole.with(index, 'autre chose');
    const missing = whole.toSpliced(index, 1);
    const added = whole.toSpliced(index, 0, 'autre chose');
    for (const lines of [changed, missing, added]) expect(differenceOf(lines, SAID)).toBeDefined();
  });

  it('is judged beyond « … »: what comes after it must be said', () => {
    expect(differenceOf(['…', '- GT-SANTE'], SAID)).toBeDefined();
    expect(differenceOf(['Groupes', '…', 'Tapez « réunion ».'], SAID)).toContain(
      'expected: Tapez « réunion ».',
    );
  });

  it('takes signs of patterns as signs', () => {
    expect(differenceOf(['- GA .Amadou.'], '- GA (Amadou)')).toBeDefined();
  });
});

const page = (...lines: string[]): string =>
  ['# Titre', '', '```griot', ...lines, '```', '', 'Prose> sans effet'].join('\n');

describe('a page', () => {
  it('is read step by step, prose left aside', () => {
    const exchanges = readPage(
      page(
        'Maintenant : samedi 20 février 2027, 09:00',
        'Coordonnateur (GEC)> planifier jeudi',
        'Aperçu',
        '…',
        'Envoyés : rien',
        'Courriel à Fatou Koné :',
        'Objet',
        'Fatou Koné> [Valider] Suppléant : Awa Ballo ; Heure : 10:30',
      ),
    );
    expect(exchanges).toEqual([
      { line: 4, step: { kind: 'moment', text: 'samedi 20 février 2027, 09:00' }, expected: [] },
      {
        line: 5,
        step: { kind: 'say', who: 'Coordonnateur', channel: 'GEC', text: 'planifier jeudi' },
        expected: [
          { kind: 'reply', lines: ['Aperçu', '…'] },
          { kind: 'sent', text: 'rien' },
          { kind: 'message', by: 'mail', to: 'Fatou Koné', lines: ['Objet'] },
        ],
      },
      {
        line: 11,
        step: {
          kind: 'press',
          who: 'Fatou Koné',
          label: 'Valider',
          fields: { Suppléant: 'Awa Ballo', Heure: '10:30' },
        },
        expected: [],
      },
    ]);
  });

  it('holds no line that goes unread', () => {
    expect(() => readPage(page('Aperçu'))).toThrow('line 4');
    expect(() => readPage(page('Moi> aide', 'Envoyés : rien', 'Aperçu'))).toThrow('Aperçu');
  });
});

describe('a page that lies', () => {
  const now = 'Maintenant : samedi 20 février 2027, 09:00';

  it.each([
    ['a reply', ['Fatou Koné> groupes', '17 groupes', '…'], 'expected: 17 groupes'],
    [
      'an error it does not show',
      ['Fatou Koné> blablabla'],
      'an error that the page does not show',
    ],
    [
      'what was sent',
      ['Fatou Koné> aide', 'Envoyés : 1 courriel'],
      'expected 1 courriel, said rien',
    ],
    ['a message', ['Fatou Koné> aide', 'Canal GEC :', 'Réunion'], 'nothing was sent to GEC'],
    ['a button', ['Fatou Koné> aide', 'Fatou Koné> [Partir]'], 'no button nor form [Partir]'],
    ['who speaks', ['Aïssata> aide'], '« Aïssata » is 2 people'],
    ['the day of the week', ['Maintenant : lundi 20 février 2027, 09:00'], 'date.weekdayMismatch'],
  ])('about %s fails the test', async (_, lines, reason) => {
    await expect(play(readPage(page(now, ...lines)))).rejects.toThrow(reason);
  });
});
