import { describe, expect, it } from 'vitest';
import { plain } from '../support/plain.ts';
import { AFD, COORDINATOR, SEG, startDirectory } from './told.ts';

const { griot, told, drafts } = startDirectory();

describe('an organisation that is put in a group', () => {
  it.each([
    'ajoute la FAO au GT Eau',
    'ajoute FAO au gt eau',
    'peux-tu ajouter la FAO au GT Eau stp ?',
    'la FAO rejoint le GT Eau',
    'la FAO fait désormais partie du GT Eau',
    'la FAO fait dorénavant partie du GT Eau',
    'la FAO est à présent membre du GT Eau',
    'la FAO siège désormais au GT Eau à partir du 1er avril',
  ])('« %s » asks for whom, and each of its people is one press away', async (line) => {
    const before = await drafts();
    const { reply } = await griot().say(SEG, line);
    expect(plain(reply.text)).toContain(
      'FAO dans GT-EAU : à qui faut-il donner le siège de titulaire ? Rien n’est encore changé.',
    );
    expect(reply.buttons.map(({ label }) => plain(label))).toEqual([
      'Bakary Diawara',
      'Giulia Ferrari',
      'Marième Sow',
      'Inscrire quelqu’un d’autre',
    ]);
    expect(await drafts()).toBe(before);
    expect(await told(line, AFD)).toBe('access.refused');
  });

  it('the press previews the seat, from the day that was said', async () => {
    await griot().say(SEG, 'ajoute la FAO au GT Eau à partir du 1er avril');
    const { reply } = await griot().say(SEG, { press: 'Giulia Ferrari' });
    expect(plain(reply.text)).toContain(
      'Sièges, ajout : GT-EAU, Giulia Ferrari, 1er avril 2027 — Organisation : FAO ; Rang : titulaire',
    );
    await griot().say(SEG, 'ajoute la FAO au GT Eau');
    const { reply: asked } = await griot().say(SEG, { press: 'Inscrire quelqu’un d’autre' });
    expect(plain(asked.text)).toContain('Organisation * : FAO');
  });

  it('of one that sits there already, the seat that is free is offered, or none', async () => {
    expect(await told('ajoute la GIZ au GT Eau')).toContain(
      'GIZ dans GT-EAU, où Lassana Konaté siège déjà : à qui faut-il donner le siège de suppléant ?',
    );
    expect(await told('ajoute l’AFD au GT Eau')).toContain(
      'AFD dans GT-EAU : les deux sièges sont pris (Élodie Garnier et Yacouba Sissoko).',
    );
  });

  it('whoever coordinates the group settles it, and enters nobody', async () => {
    const { reply } = await griot().say(COORDINATOR, 'ajoute la FAO au GT Eau');
    expect(reply.buttons.map(({ label }) => label)).not.toContain('Inscrire quelqu’un d’autre');
    await griot().say(COORDINATOR, { press: 'Giulia Ferrari' });
    const { error } = await griot().say(COORDINATOR, { press: 'Abandonner' });
    expect(error).toBeUndefined();
  });
});

describe('an organisation that leaves a group', () => {
  it.each([
    ['la GIZ ne fait plus partie du GT Eau', '7 mars 2027'],
    ['retire la GIZ du GT Eau', '7 mars 2027'],
    ['retire GIZ du gt eau', '7 mars 2027'],
    ['la GIZ quitte le GT Eau à partir du 1er avril', '31 mars 2027'],
    ['la GIZ n’est plus membre du GT Eau', '7 mars 2027'],
  ])('« %s » previews the seats that are freed', async (line, until) => {
    expect(await told(line)).toContain(
      `Sièges : GT-EAU, Lassana Konaté, 1er janvier 2010 — Au : – → ${until}`,
    );
    expect(await told(line, AFD)).toBe('access.refused');
  });

  it('frees both of them, and says when there is none', async () => {
    const both = await told('l’AFD quitte le GT Eau');
    expect(both).toContain('Élodie Garnier');
    expect(both).toContain('Yacouba Sissoko');
    expect(await told('le PNUD ne fait plus partie du GT Eau')).toBe('seat.noneOfOrganization');
  });
});

describe('what is said of an organisation and of a group without moving it', () => {
  it.each([
    'ajoute la FAO au GEC du 18 mars',
    'ajoute la FAO à la réunion du GEC',
    'ajoute la FAO au GT Eau pour présenter la note',
    'ajoute un point FAO au GT Eau',
    'ajoute la note au GT Eau',
    'la FAO rejoint le GT Eau ?',
    'si la FAO rejoint le GT Eau, on écrit',
    'la FAO ne rejoint pas le GT Eau',
    'la FAO a rejoint le GT Eau',
    'on m’a dit que la FAO rejoint le GT Eau',
    'la GIZ quitte la réunion du GT Eau',
    'ne retire pas la GIZ du GT Eau',
    'retire la GIZ du GT Eau jusqu’au 31 mars',
    'décision : la FAO rejoint le GT Eau',
  ])('« %s »', async (line) => {
    const before = await drafts();
    const answer = await told(line);
    expect(answer).not.toContain('à qui faut-il donner');
    expect(answer).not.toContain('Sièges');
    expect(await drafts()).toBe(before);
  });

  it('in a channel, by whoever may not, is talk', async () => {
    expect(await told('la FAO rejoint le GT Eau', AFD, 'GT-EAU')).toBe('command.unknown');
    expect(await told('la FAO rejoint le GT Eau', COORDINATOR, 'GT-EAU')).toContain('à qui');
  });

  it('of a group that one may not know, as of one that does not exist', async () => {
    const deputy = 'aissata.diarra@example.org';
    for (const line of ['ajoute la FAO au GA', 'la FAO rejoint le GA', 'retire l’UE du GA']) {
      expect(await told(line, deputy)).toBe(await told(line.replace('GA', 'GB'), deputy));
    }
  });
});

describe('people told as organisations are', () => {
  it.each([
    ['Fatou Koné rejoint le GT Eau', 'Sièges, ajout : GT-EAU, Fatou Koné, 8 mars 2027'],
    [
      'Martin Keller siège désormais au GT Eau à partir du 1er avril',
      'Sièges, ajout : GT-EAU, Martin Keller, 1er avril 2027',
    ],
    ['Lassana Konaté ne siège plus au GT Eau', 'GT-EAU, Lassana Konaté, 1er janvier 2010 — Au'],
    [
      'le suppléant de la BAD au GEC est désormais Idrissa Ndiaye',
      'Sièges, ajout : GEC, Idrissa Ndiaye, 8 mars 2027 — Organisation : BAD ; Rang : suppléant',
    ],
  ])('« %s » is previewed', async (line, change) => {
    expect(await told(line)).toContain(change);
    expect(await told(line, AFD)).toBe('access.refused');
  });

  it('a seat stays with its organisation', async () => {
    expect(await told('le suppléant de la BAD au GEC est désormais Martin Keller')).toBe(
      'seat.organization',
    );
  });

  it.each([
    'Fatou Koné rejoint la réunion du GT Eau',
    'Fatou Koné rejoint le GT Eau à 10h',
    'Lassana Konaté ne participe plus au GT Eau',
    'la GIZ ne participe plus au GEC',
    'Fatou Koné rejoint le GT Eau ?',
    'Fatou Koné ne rejoint pas le GT Eau',
    'le suppléant de la BAD au GEC est Idrissa Ndiaye',
    'le suppléant de la BAD au GEC est désormais absent',
  ])('« %s » changes nothing', async (line) => {
    const before = await drafts();
    expect(await told(line)).not.toContain('Sièges');
    expect(await drafts()).toBe(before);
  });
});

describe('an organisation, or somebody, that leaves a group at a day', () => {
  it.each([
    ['la GIZ se retire du GT Eau fin mars', '31 mars 2027'],
    ['la GIZ quittera le GT Eau le 15 avril', '14 avril 2027'],
    ['Lassana Konaté quitte le GT Eau fin mars', '31 mars 2027'],
  ])('« %s » previews its end', async (line, last) => {
    expect(await told(line)).toContain(
      `GT-EAU, Lassana Konaté, 1er janvier 2010 — Au : – → ${last}`,
    );
  });

  it.each([
    'la GIZ quitte le GT Eau fin mars ?',
    'retire la GIZ du GEC le 18 mars',
    'Lassana Konaté quitte la réunion du GT Eau fin mars',
    'Lassana Konaté quitte Bamako fin mars',
    'la GIZ quitte le GT Eau fin mars si elle le peut',
  ])('« %s » changes no seat', async (line) => {
    expect(await told(line)).not.toContain('Sièges :');
  });
});
