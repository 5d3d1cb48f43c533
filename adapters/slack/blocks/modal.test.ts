import { describe, expect, it } from 'vitest';
import { translator } from '../../../src/kernel/locale/translate.ts';
import { formModal } from './modal.ts';

const frame = {
  t: translator('fr'),
  metadata: '',
  more: { id: 'say?line=aide', label: 'Suite' },
};

const modalOf = (title: string) =>
  formModal([], { id: 'x', title, submit: 'Désigner', fields: [] }, frame);

describe('the title of a form', () => {
  it('is that of the modal, when Slack has room for it', () => {
    const { title, blocks } = modalOf('Planifier une réunion');
    expect(title.text).toBe('Planifier une réunion');
    expect(blocks).toEqual([]);
  });

  it('stands whole above the fields when Slack has none, and is cut nowhere', () => {
    const { title, blocks } = modalOf('Une autre personne de votre organisation');
    expect(title.text).toBe('Griot');
    expect(JSON.stringify(blocks)).toContain('Une autre personne de votre organisation');
  });
});
