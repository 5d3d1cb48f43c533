import { describe, expect, it } from 'vitest';
import { blocks } from './parts.ts';
import { spokenText } from './spoken.ts';
import { attachments, writtenText } from './written.ts';

const typed = (...elements: readonly object[]) => [{ type: 'rich_text', elements }];
const section = (...elements: readonly object[]) => ({ type: 'rich_text_section', elements });
const item = (text: string) => section({ type: 'text', text });

const said = (text: string, raw: unknown, beside: readonly object[] = []): string => {
  const written = writtenText({
    text,
    blocks: blocks.parse(raw),
    attachments: attachments.parse(beside),
  });
  return spokenText(written, (user) => (user === 'U1' ? 'Aïssata Diarra' : undefined), 'UGRIOT');
};

describe('what somebody wrote', () => {
  it('is read without the marks of its formatting, and with those that he typed', () => {
    const raw = typed(
      section(
        { type: 'user', user_id: 'UGRIOT' },
        { type: 'text', text: ' ' },
        { type: 'text', text: 'décisions', style: { bold: true } },
        { type: 'text', text: ' gec *' },
      ),
    );
    expect(said('<@UGRIOT> *décisions* gec *', raw)).toBe('décisions gec *');
  });

  it('is read as it is shown: people, channels, links, emoji, what only looks like markup', () => {
    const raw = typed(
      section(
        { type: 'user', user_id: 'U1' },
        { type: 'text', text: ' R&D <2027> ' },
        { type: 'channel', channel_id: 'C1' },
        { type: 'text', text: ' ' },
        { type: 'link', url: 'https://example.org/note', text: 'la note' },
        { type: 'text', text: ' ' },
        { type: 'emoji', name: '+1', unicode: '1f44d-1f3fb' },
        { type: 'emoji', name: 'seg' },
        { type: 'broadcast', range: 'here' },
      ),
    );
    expect(said('<@U1> R&amp;D &lt;2027&gt; <#C1|gec> …', raw)).toBe(
      '@Aïssata Diarra R&D <2027> #gec la note (https://example.org/note) 👍🏻:seg:@here',
    );
  });

  it('keeps its lines, and the items of its lists', () => {
    const raw = typed(
      section({ type: 'text', text: 'Décidé :\n' }),
      { type: 'rich_text_list', style: 'bullet', elements: [item('Relire'), item('Publier')] },
      { type: 'rich_text_list', style: 'ordered', elements: [item('Un'), item('Deux')] },
      { type: 'rich_text_quote', elements: [{ type: 'text', text: 'cité' }] },
    );
    expect(said('…', raw)).toBe('Décidé :\n• Relire\n• Publier\n1. Un\n2. Deux\ncité');
  });

  it('goes on counting in a list that another one interrupts', () => {
    const raw = typed(
      { type: 'rich_text_list', style: 'ordered', indent: 0, elements: [item('Un'), item('Deux')] },
      { type: 'rich_text_list', style: 'bullet', indent: 1, elements: [item('détail')] },
      { type: 'rich_text_list', style: 'ordered', indent: 0, offset: 2, elements: [item('Trois')] },
    );
    expect(said('…', raw)).toBe('1. Un\n2. Deux\n• détail\n3. Trois');
  });

  it('is its text when its blocks are a program’s, or none that Griot knows', () => {
    const section = [{ type: 'section', text: { type: 'mrkdwn', text: 'Du bloc' } }];
    expect(said('Du texte', section)).toBe('Du texte');
    expect(said('', section)).toBe('Du bloc');
    for (const raw of [undefined, 'x', [1], [{ type: 3 }], [{ elements: 'x' }]]) {
      expect(said('Du texte', raw)).toBe('Du texte');
    }
  });

  it('is what the blocks of a program show, and not what its buttons are called', () => {
    const mrkdwn = (text: string) => ({ type: 'mrkdwn', text });
    const button = { type: 'button', text: { type: 'plain_text', text: 'Ouvrir' } };
    const raw = [
      { type: 'header', text: { type: 'plain_text', text: 'Revue publiée' } },
      { type: 'section', text: mrkdwn('Elle est en ligne'), accessory: button },
      { type: 'section', fields: [mrkdwn('Date'), mrkdwn('3 mars')] },
      { type: 'actions', elements: [button] },
      ...typed(section({ type: 'text', text: 'Lu par ' }, { type: 'user', user_id: 'U1' })),
    ];
    const shown = 'Revue publiée\nElle est en ligne\nDate\n3 mars\nLu par @Aïssata Diarra';
    expect(said('', raw)).toBe(shown);
    expect(said("This content can't be displayed.", raw)).toBe(shown);
    const beside = { color: '2eb886', fallback: '[no preview available]', blocks: raw };
    expect(said('', [], [beside])).toBe(shown);
    expect(said('', [], [{ fallback: '[no preview available]' }])).toBe('');
  });

  it('has the title and the fields that a program writes beside it', () => {
    const fields = [{ title: 'Priorité', value: 'Haute', short: false }, { value: 'Bamako' }];
    const one = { pretext: 'Veille', title: 'Revue publiée', text: 'En ligne', fields };
    expect(said('', [], [{ ...one, fallback: 'Veille : revue publiée' }])).toBe(
      'Veille\nRevue publiée\nEn ligne\nPriorité\u00a0: Haute\nBamako',
    );
  });

  it('is read without the marks of its formatting where it is passed on too', () => {
    const raw = typed(section({ type: 'text', text: 'matrice', style: { bold: true } }));
    const shared = { is_share: true, text: '*matrice*', fallback: '[4 mars] Hélène : …' };
    const passedOn = { ...shared, message_blocks: [{ message: { blocks: raw } }] };
    expect(said('À suivre', [], [passedOn])).toBe('À suivre\nmatrice');
  });

  it('goes with what he passes on, in plain words where it has no other', () => {
    const shared = { is_share: true, text: 'La matrice part lundi' };
    expect(said('À suivre', [], [shared])).toBe('À suivre\nLa matrice part lundi');
    expect(said('', [], [{ fallback: 'Réunion déplacée' }])).toBe('Réunion déplacée');
    expect(said('Voir', [], [{ text: 'Ce que montre la page' }])).toBe('Voir');
  });
});
