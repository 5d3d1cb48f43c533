import { describe, expect, it } from 'vitest';
import type { Block } from '../messages/tree.ts';
import { renderMailHtml } from './html.tsx';
import { darkSheet } from './mailStyle.ts';

const html = (...blocks: readonly Block[]): string =>
  renderMailHtml({ subject: 'Réunion du GEC', blocks, locale: 'fr' });

/** What a reader sees, the markup and the entities taken away. */
const words = (page: string): string =>
  page
    .replace(/<(style|title)>.*?<\/\1>/gs, '')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ');

const everything: readonly Block[] = [
  { kind: 'heading', text: 'Invitation' },
  { kind: 'text', text: ['Bonjour ', { bold: 'Aïssata' }, { muted: ' (PNUD)' }] },
  { kind: 'facts', facts: [{ label: 'Lieu', value: 'Salle A' }] },
  { kind: 'list', ordered: true, items: [{ text: 'Budget' }] },
  { kind: 'table', columns: ['Décision'], rows: [['D-2027-001'], ['D-2027-002']] },
  { kind: 'note', tone: 'warning', text: 'Jour férié' },
];

describe('renderMailHtml', () => {
  it('is a page in the reader’s language, with its subject as title', () => {
    const page = renderMailHtml({ subject: 'GEC meeting', blocks: [], locale: 'en' });
    expect(page).toMatch(/^<!DOCTYPE html>\n<html lang="en" dir="ltr">/);
    expect(page).toContain('<title>GEC meeting</title>');
  });

  it('says everything a letter can say', () => {
    const said = words(html(...everything));
    const parts = ['Invitation', 'Aïssata', '(PNUD)', 'Lieu', 'Salle A', 'Budget', 'D-2027-002'];
    for (const part of [...parts, 'Décision', 'Jour férié']) expect(said).toContain(part);
  });

  it('shows the facts before the mail is opened, or else the first words', () => {
    const text: Block = { kind: 'text', text: 'Madame,\nMonsieur,' };
    const facts: Block = { kind: 'facts', facts: [{ label: 'Quand', value: 'jeudi 4 mars' }] };
    const preheader = (page: string): string => /<div[^>]*>(.*?)<\/div>/s.exec(page)?.[1] ?? '';
    expect(preheader(html(text, facts))).toBe('jeudi 4 mars');
    expect(preheader(html(text))).toBe('Madame, Monsieur,');
    expect(preheader(html())).toBe('');
  });

  it('shows before it is opened neither what a fact was, nor half of one', () => {
    const when: Block = {
      kind: 'facts',
      facts: [
        { label: 'Date', value: 'vendredi 5 mars 2027, 11 h 00' },
        { label: 'Auparavant', value: 'jeudi 4 mars 2027, 10 h 00', past: true },
        { label: 'Objet', value: 'mot '.repeat(40) },
        { label: 'Lieu', value: 'PNUD' },
      ],
    };
    const page = html(when);
    const [, preheader = ''] = /<div[^>]*>(.*?)<\/div>/s.exec(page) ?? [];
    expect(preheader).toBe('vendredi 5 mars 2027, 11 h 00 · PNUD');
    expect(page).toContain('jeudi 4 mars 2027, 10 h 00');
  });

  it('fetches nothing and runs nothing', () => {
    expect(html(...everything)).not.toMatch(
      /<(script|img|link|iframe|object|svg)\b|\bon\w+=|url\(/i,
    );
  });

  it('shows what people typed as they typed it, wherever it stands', () => {
    const typed = '<script>alert("x")</script> & "é" <!channel>';
    const page = html(
      { kind: 'heading', text: typed },
      { kind: 'text', text: [typed, { bold: typed }, { code: typed }, { muted: typed }] },
      { kind: 'facts', facts: [{ label: typed, value: typed }] },
      { kind: 'table', columns: [typed], rows: [[typed]] },
      { kind: 'list', items: [{ text: typed }] },
      { kind: 'note', tone: 'error', text: typed },
    );
    expect(page).not.toContain('<script');
    expect(page).not.toContain('<!channel');
    // Eleven places and the line shown before the mail is opened.
    expect(page.split('&lt;script>').length - 1).toBe(12);
  });

  it('follows a link to the web or to a mailbox, and no other', () => {
    const link = (href: string): string => html({ kind: 'text', text: [{ href, label: 'ici' }] });
    expect(link('https://example.org/?a=1&b="2"')).toContain(
      'href="https://example.org/?a=1&amp;b=&quot;2&quot;"',
    );
    expect(link('mailto:griot@example.org')).toContain('<a ');
    for (const href of ['javascript:alert(1)', 'data:text/html,x', ' javascript:x', '/odj', '']) {
      expect(link(href)).not.toContain('<a ');
    }
  });

  it('has nothing to press or to fill in, which a mail could not do', () => {
    const press = [{ id: 'presence.answer?x=1', label: 'Excusé' }];
    const page = html(
      { kind: 'buttons', buttons: press },
      { kind: 'list', items: [{ text: 'Budget', buttons: press }] },
      { kind: 'form', form: { id: 'f', title: 'Titre du formulaire', fields: [], submit: 'Ok' } },
    );
    expect(words(page)).toContain('Budget');
    expect(page).not.toMatch(/Excusé|presence\.answer|Titre du formulaire|<button|<input|<form/);
  });

  it('breaks the line where the text does', () => {
    expect(html({ kind: 'text', text: 'Le secrétariat\r\nBamako' })).toContain(
      'Le secrétariat<br/>Bamako',
    );
  });

  it('keeps its style sheet whole through the escaping', () => {
    expect(html()).toContain(`<style>${darkSheet}</style>`);
  });

  it('is at most 600 pixels wide, by attribute for Outlook and by style for the others', () => {
    expect(html()).toMatch(/width="600"[^>]*style="width:100%;max-width:600px/);
  });
});
