import { describe, expect, it } from 'vitest';
import { spokenText } from './spoken.ts';
import { blocks, writtenText } from './written.ts';

const typed = (...elements: readonly object[]) => [{ type: 'rich_text', elements }];
const section = (...elements: readonly object[]) => ({ type: 'rich_text_section', elements });
const item = (text: string) => section({ type: 'text', text });

const said = (text: string, raw: unknown, attachments: readonly object[] = []): string => {
  const written = writtenText({ text, blocks: blocks.parse(raw), attachments });
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

  it('is its text when its blocks are a program’s, or none that Griot knows', () => {
    const section = [{ type: 'section', text: { type: 'mrkdwn', text: 'Du bloc' } }];
    expect(said('Du texte', section)).toBe('Du texte');
    expect(said('', section)).toBe('Du bloc');
    for (const raw of [undefined, 'x', [1], [{ type: 3 }], [{ elements: 'x' }]]) {
      expect(said('Du texte', raw)).toBe('Du texte');
    }
  });

  it('goes with what he passes on, in plain words where it has no other', () => {
    const shared = { is_share: true, text: 'La matrice part lundi' };
    expect(said('À suivre', [], [shared])).toBe('À suivre\nLa matrice part lundi');
    expect(said('', [], [{ fallback: 'Réunion déplacée' }])).toBe('Réunion déplacée');
    expect(said('Voir', [], [{ text: 'Ce que montre la page' }])).toBe('Voir');
  });
});
