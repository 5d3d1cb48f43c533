import { describe, expect, it } from 'vitest';
import { wantsSubscription } from './calendarWish.ts';

describe('a calendar program’s subscription', () => {
  it.each([
    'abonne-moi au calendrier',
    'abonne moi au calendrier du gec',
    'ajoute le gec de juin à mon agenda',
    'comment je mets les réunions dans mon outlook ?',
    'comment voir les réunions sur mon téléphone ?',
    'mets les réunions dans mon agenda google',
    'exporte le calendrier du gec en ics',
    'synchroniser avec mon outlook',
  ])('is what « %s » asks for', (line) => {
    expect(wantsSubscription(line)).toBe(true);
  });

  it.each([
    'ajoute Moussa à la réunion du gec',
    'abonne-toi au journal',
    'ajoute ce point à l’ordre du jour',
    'envoie l’invitation sur mon autre adresse',
    'exporte les décisions',
    'je vois la réunion dans mon agenda mais pas l’heure',
  ])('is not what « %s » asks for', (line) => {
    expect(wantsSubscription(line)).toBe(false);
  });
});
