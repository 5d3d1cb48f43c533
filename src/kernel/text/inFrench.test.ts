import { describe, expect, it } from 'vitest';
import { inFrench } from './inFrench.ts';

describe('an English sentence that everybody asks', () => {
  it.each([
    ['What meetings do I have next week?', 'mes réunions la semaine prochaine'],
    ['what’s the agenda of the GEC', 'quel est l’ordre du jour GEC'],
    ['what’s on the agenda for our next meeting?', 'quel est l’ordre du jour'],
    ['I need the agenda of the next GEC', 'odj GEC'],
    ['what are my action items?', 'mes actions'],
    ['please add a point to the agenda: education budget', 'odj ajouter education budget'],
    ['add a point: $1 billion', 'odj ajouter $1 billion'],
    ['I didn’t get the invitation', 'je n’ai pas reçu l’invitation'],
    ['could you resend me the invitation to the GEC please', 'je n’ai pas reçu l’invitation GEC'],
    ['who chairs the GEC?', 'qui préside GEC'],
    ['Sorry, I can’t make it on the 18th', 'je ne viendrai pas le 18'],
    ['I’ll be there', 'je viendrai'],
    ['I will attend the GEC', 'je viendrai au GEC'],
    ['I can’t come, my deputy will go', 'excusé, mon suppléant viendra'],
    ['I will be on leave from 15 to 26 March', 'je serai absent du 15 au 26 March'],
    ['Thank you very much!', 'merci'],
  ])('« %s » is « %s »', (english, french) => expect(inFrench(english)).toBe(french));

  it.each([
    'I am coming back tomorrow with the note',
    'I will attend to the matter',
    'I will attend if the minister comes',
    'I cannot attend the GEC unless it moves',
    'décision gec : add a point to the agenda',
    'we will attend the GEC',
    'the agenda of the visit is ready',
    'I need the agenda to be sent today',
    'send me the agenda of the meeting of March 25',
    'where is the agenda of the last meeting',
    'give me the agenda for the climate talks',
    'merci, please',
    'gec 18 mars 10h',
  ])('« %s » is left as it is', (line) => expect(inFrench(line)).toBe(line));
});
