import { describe, expect, it } from 'vitest';
import { plain } from '../support/plain.ts';
import { AFD, DEPUTY, SEG, SWISS, startDirectory } from './told.ts';

const { griot, told, drafts } = startDirectory();

describe('a mandate that passes to somebody', () => {
  it.each([
    ['Katrin Schäfer reprend la coordination du GT Santé à partir du 1er avril', '31 mars 2027'],
    ['la coordination du GT Santé passe à Katrin Schäfer le 1er avril', '31 mars 2027'],
    ['Katrin Schäfer reprend la coordination du GT Santé en avril', '31 mars 2027'],
    ['Katrin Schäfer coordonne désormais le GT Santé', '7 mars 2027'],
    ['La coordonnatrice du GT Santé est maintenant Katrin Schäfer.', '7 mars 2027'],
    ['nouvelle coordonnatrice du GT Santé : Katrin Schäfer', '7 mars 2027'],
    ['la coordonnatrice du GT Santé change : c’est Katrin Schäfer', '7 mars 2027'],
    ['la coordination du GT Santé passe à Katrin Schäfer', '7 mars 2027'],
    ['M. Kanté cède la coordination du GT Santé à Mme Schäfer', '7 mars 2027'],
    ['Katrin Schäfer succède à Adama Kanté à la coordination du GT Santé', '7 mars 2027'],
    ['Katrin Schäfer remplace Adama Kanté comme coordonnatrice du GT Santé', '7 mars 2027'],
  ])('« %s » previews who leaves it and who takes it', async (line, last) => {
    const preview = await told(line);
    expect(preview).toContain(
      `coordonnateur, Adama Kanté, GT-SANTE, 1er janvier 2010 — Au : – → ${last}`,
    );
    expect(preview).toContain('Mandats, ajout : coordonnateur, Katrin Schäfer, GT-SANTE');
    expect(await told(line, AFD)).toBe('access.refused');
  });

  it.each([
    ['Élodie Garnier ne coordonne plus le GT Eau', '7 mars 2027'],
    ['Élodie Garnier ne coordonne plus le GT Eau fin mars', '31 mars 2027'],
    ['Élodie Garnier quitte la coordination du GT Eau à partir du 1er avril', '31 mars 2027'],
  ])('« %s » previews its end', async (line, last) => {
    const preview = await told(line);
    expect(preview).toContain(`Élodie Garnier, GT-EAU, 1er janvier 2010 — Au : – → ${last}`);
    expect(preview).not.toContain('ajout');
    expect(await told('Martin Keller ne coordonne plus le GT Eau')).toBe('mandate.none');
  });

  it('a Chef de file takes it from no coordinator, and that is said', async () => {
    const preview = await told('le chef de file du GT Eau est désormais Pieter van den Berg');
    expect(preview).toContain('Mandats, ajout : Chef de file, Pieter van den Berg');
    expect(preview).toContain('Élodie Garnier coordonne toujours GT-EAU');
    expect(preview).toContain('« nomme Pieter van den Berg coordonnateur du GT-EAU »');
  });

  it.each([
    'le chef de file du GT Eau change : c’est la GIZ maintenant',
    'la GIZ reprend la coordination du GT Eau',
    'le coordonnateur du GT Eau est désormais la GIZ à partir du 1er avril',
  ])('« %s » asks whom of that organisation', async (line) => {
    const before = await drafts();
    const { reply } = await griot().say(SEG, line);
    expect(plain(reply.text)).toContain('GIZ dans GT-EAU : qui portera ce mandat ?');
    expect(reply.buttons.map(({ label }) => label)).toContain('Lassana Konaté');
    expect(await drafts()).toBe(before);
    const { reply: preview } = await griot().say(SEG, { press: 'Lassana Konaté' });
    expect(plain(preview.text)).toContain('Lassana Konaté');
    expect(plain(preview.text)).toContain('Rien n’est encore changé.');
    expect(await told(line, AFD)).toBe('access.refused');
  });
});

describe('a mandate that somebody says is his', () => {
  it('is previewed for whoever may give it', async () => {
    expect(await told('je suis désormais co-coordonnateur du GT Eau')).toContain(
      'Mandats, ajout : co-coordonnateur, Amadou Coulibaly, GT-EAU',
    );
  });

  it('whoever may not is told whom to ask, and by which sentence, which works', async () => {
    const before = await drafts();
    const { reply, error } = await griot().say(
      SWISS,
      'je suis la nouvelle coordonnatrice du GT Eau',
    );
    expect(error?.code).toBe('mandate.byOthers');
    expect(plain(reply.text)).toContain('seuls le Chef de file et le secrétariat');
    expect(plain(reply.text)).toContain('« nomme Martin Keller coordonnatrice du GT-EAU »');
    expect(await drafts()).toBe(before);
    expect(await told('nomme Martin Keller coordonnatrice du GT-EAU')).toContain(
      'Mandats, ajout : coordonnateur, Martin Keller, GT-EAU',
    );
  });
});

describe('what is said of who leads without changing it', () => {
  it.each([
    'le coordonnateur du GT Eau est Élodie Garnier',
    'le coordonnateur du GT Eau n’est plus Élodie Garnier',
    'qui est désormais le chef de file du GT Eau ?',
    'le chef de file du GT Eau est-il Pieter van den Berg ?',
    'le chef de file du GT Eau est désormais Pieter van den Berg ?',
    'si Katrin Schäfer reprend la coordination du GT Santé, on écrit',
    'Katrin Schäfer ne reprend pas la coordination du GT Santé',
    'Katrin Schäfer a repris la coordination du GT Santé',
    'Katrin Schäfer assure la coordination du GT Santé jusqu’au 31 mars',
    'on dit que Katrin Schäfer reprend la coordination du GT Santé',
    'je suis la coordonnatrice du GT Eau',
    'le chef de file du GT Eau est maintenant en mission',
    'le chef de file du GT Eau est désormais absent',
    'le chef de file du GT Eau change',
    'la coordination du GT Eau passe à 10h',
    'Élodie Garnier ne coordonne plus le GT Eau ?',
    'décision : Katrin Schäfer reprend la coordination du GT Santé',
  ])('« %s »', async (line) => {
    const before = await drafts();
    expect(await told(line)).not.toContain('Mandats');
    expect(await drafts()).toBe(before);
  });

  it('in a channel, by whoever may not, is talk', async () => {
    const line = 'la coordonnatrice du GT Eau est maintenant Awa Ballo';
    expect(await told(line, AFD, 'GT-EAU')).toBe('command.unknown');
  });

  it('of a group that one may not know, as of one that does not exist', async () => {
    for (const line of [
      'Martin Keller reprend la coordination du GA',
      'je suis la nouvelle coordonnatrice du GA',
      'le chef de file du GA est désormais Martin Keller',
    ]) {
      expect(await told(line, DEPUTY)).toBe(await told(line.replace('GA', 'GB'), DEPUTY));
    }
  });
});
