import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../src/commands.ts';
import { actionId } from '../../src/kernel/messages/actionId.ts';
import { Client, lineNumber, times } from './client.ts';
import { COORDINATOR, MEMBER, openWorld, type World } from './world.ts';

let world: World;

beforeAll(async () => {
  world = await openWorld();
});

afterAll(() => world.close());

let nonces = 0;
const nonce = (): string => `nonce-number-${nonces++}`;

describe('the same post, sent again', () => {
  it('acts once and answers once', async () => {
    const amadou = await Client.as(world, COORDINATOR);
    const same = { nonce: nonce(), text: 'montre deux fois' };
    await Promise.all([amadou.post('/griot', same), amadou.post('/griot', same)]);
    await amadou.post('/griot', same);
    const page = await amadou.page('/griot');
    expect(times(page, '>montre deux fois</p>')).toBe(1);
    expect(times(page, '<h2>deux fois</h2>')).toBe(1);
  });

  it('is answered by the line that already stands, which nothing has touched', async () => {
    const amadou = await Client.as(world, COORDINATOR);
    const same = { nonce: nonce(), text: 'montre encore' };
    const [, answer] = await amadou.say('/griot', same);
    const version = /data-seq="\d+"/.exec(answer ?? '')?.[0] ?? '';
    const [again] = await amadou.say('/griot', same);
    expect(lineNumber(again)).toBe(lineNumber(answer));
    expect(again).toContain(version);
  });

  it('leads both times to the answer, when the second comes before the first is done', async () => {
    const amadou = await Client.as(world, COORDINATOR);
    const same = { nonce: nonce(), text: 'annonce Double clic' };
    const [first, second] = await Promise.all([
      amadou.post('/groupes/GEC', same),
      amadou.post('/groupes/GEC', same),
    ]);
    expect(second?.headers.get('location')).toBe(first?.headers.get('location'));
    expect(await amadou.page('/groupes/GEC')).toContain('C’est annoncé.');
  });

  it('presses a button once, even when its line has been replaced', async () => {
    const seydou = await Client.as(world, 'seydou.camara');
    const [, counter] = await seydou.say('/griot', { nonce: nonce(), text: 'compte' });
    const press = {
      nonce: nonce(),
      line: lineNumber(counter),
      press: actionId('compte.plus', { n: '0' }),
    };
    const [replaced] = await seydou.say('/griot', press);
    expect(lineNumber(replaced)).toBe(press.line);
    expect(replaced).toContain('Compte : 1');
    expect(await seydou.say('/griot', press)).toEqual([]);
    const acted = { action: 'agenda.add', actorId: 'seydou.camara' };
    expect(await world.database.client.audit.count({ where: acted })).toBe(1);
  });

  it('lets another button of the same rendering act', async () => {
    const amadou = await Client.as(world, COORDINATOR);
    const [, counter] = await amadou.say('/griot', { nonce: nonce(), text: 'compte' });
    const rendering = { nonce: nonce(), line: lineNumber(counter) };
    const first = await amadou.say('/griot', { ...rendering, press: 'say?line=montre+un' });
    const second = await amadou.say('/griot', { ...rendering, press: 'say?line=montre+deux' });
    expect(first.join()).toContain('<h2>un</h2>');
    expect(second.join()).toContain('<h2>deux</h2>');
  });
});

describe('a press', () => {
  it('that answers apart is preceded by what the button said', async () => {
    const amadou = await Client.as(world, COORDINATOR);
    const [, counter] = await amadou.say('/griot', { nonce: nonce(), text: 'compte' });
    const lines = await amadou.say('/griot', {
      nonce: nonce(),
      line: lineNumber(counter),
      press: 'compte.fin',
    });
    expect(lines[0]).toContain('>Inconnu</p>');
    expect(lines[1]).toContain('Ce bouton n’est plus valable');
  });

  it('on a line of somebody else’s conversation replaces nothing there', async () => {
    const amadou = await Client.as(world, COORDINATOR);
    const [, counter] = await amadou.say('/griot', { nonce: nonce(), text: 'compte' });
    const helene = await Client.as(world, MEMBER);
    await helene.say('/griot', {
      nonce: nonce(),
      line: lineNumber(counter),
      press: actionId('compte.plus', { n: '41' }),
    });
    expect(await amadou.page('/griot')).not.toContain('Compte : 42');
  });
});

describe('a form', () => {
  it('comes back in its place with what was typed and what is wrong, tied to its field', async () => {
    const amadou = await Client.as(world, COORDINATOR);
    const [, asked] = await amadou.say('/griot', { nonce: nonce(), text: 'fiche' });
    const line = lineNumber(asked);
    expect(asked).toContain('type="date"');
    expect(asked).toContain('type="time"');
    const [again, ...rest] = await amadou.say('/griot', {
      nonce: nonce(),
      line,
      submit: 'fiche.envoi',
      'field.subject': ' ',
      'field.note': 'à "relire"',
      'field.group': 'ga',
    });
    expect(rest).toEqual([]);
    expect(lineNumber(again)).toBe(line);
    expect(again).toMatch(/aria-describedby="(l\d+-subject-error)"/);
    expect(again).toMatch(/id="l\d+-subject-error">Indiquez l’objet/);
    expect(again).toContain('à &quot;relire&quot;</textarea>');
    expect(again).toMatch(/<option (?:value="ga" selected|selected value="ga")/);
  });

  it('passes its values on as typed', async () => {
    const amadou = await Client.as(world, COORDINATOR);
    const [, asked] = await amadou.say('/griot', { nonce: nonce(), text: 'fiche' });
    const [done] = await amadou.say('/griot', {
      nonce: nonce(),
      line: lineNumber(asked),
      submit: 'fiche.envoi',
      'field.subject': 'Revue',
      'field.day': '2027-03-04',
    });
    expect(done).toContain('Revue');
    expect(done).toContain('2027-03-04');
    expect(done).not.toContain('<form');
  });
});

describe('a form that stands in two windows', () => {
  let griot: World;

  beforeAll(async () => {
    griot = await openWorld({ commands });
  });
  afterAll(async () => {
    await griot.delivered();
    await griot.close();
  });

  it('is handed in once when it is in both, and again after something else', async () => {
    const amadou = await Client.as(griot, COORDINATOR);
    const [, form] = await amadou.say('/griot', { nonce: nonce(), text: 'gec décision' });
    const filled = {
      line: lineNumber(form),
      submit: 'decision.enregistrer',
      'field.groupe': 'GEC',
      'field.texte': 'Ranger la salle',
    };
    const handedIn = () => amadou.say('/griot', { ...filled, nonce: nonce() });
    const decisions = () =>
      griot.database.client.decision.count({ where: { text: 'Ranger la salle' } });
    const [first, second] = await Promise.all([handedIn(), handedIn()]);
    expect(lineNumber(second?.[0])).toBe(lineNumber(first?.[0]));
    expect(lineNumber((await handedIn())[0])).toBe(lineNumber(first?.[0]));
    expect(await decisions()).toBe(1);
    await amadou.say('/griot', { nonce: nonce(), text: 'groupes' });
    await handedIn();
    expect(await decisions()).toBe(2);
  });

  it('may be typed in both: what is typed is said each time', async () => {
    const amadou = await Client.as(griot, COORDINATOR);
    const typed = () => amadou.say('/griot', { nonce: nonce(), text: 'mes actions' });
    const [first, second] = await Promise.all([typed(), typed()]);
    expect(lineNumber(second?.[0])).not.toBe(lineNumber(first?.[0]));
  });
});
