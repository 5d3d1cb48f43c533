import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Outgoing } from '../../src/kernel/outbox/outgoing.ts';
import type { Chat } from '../support/chat/chat.ts';
import { sendPicture as send } from '../support/chat/sendPicture.ts';
import { alone, channelOf, invoke, personalOf, press, speakerOf } from './activities.ts';
import { UNANSWERED } from './double.ts';
import type { Json, RoomMessage } from './rooms.ts';
import { actionsOf, seenOfCard } from './seen.ts';
import { openTeamsChat } from './teamsChat.ts';
import type { TeamsWorld } from './world.ts';

const HELENE = 'helene.rakotomalala@example.org';
const MARTIN = 'martin.keller@example.org';
const SEG = 'coordonnateur@example.org';
/** Of no group that Hélène's document is for. */
const OUTSIDE = 'idrissa.ndiaye@example.org';
const BYTES = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x00, 0xff, 0x3d, 0x26]);
const NAME = 'Relevé – GEC-2027-03.png';

let world: Chat & TeamsWorld;

beforeAll(async () => {
  world = await openTeamsChat();
});

afterAll(() => world.close());

beforeEach(() => world.teams.uploaded.clear());

async function sendPicture(to: Outgoing['to']): Promise<void> {
  const words = 'Le relevé est joint.';
  await send(world, { name: NAME, content: BYTES, to, words, key: randomUUID() });
  await world.app.dispatch();
}

const helene = { person: 'helene.rakotomalala', by: 'chat' } as const;

const inRoom = (room: string): readonly RoomMessage[] =>
  world.teams.rooms.messages.filter((one) => one.room === room);
const alongside = (email: string) => inRoom(personalOf(speakerOf(email)));
const isConsent = ({ attachment }: RoomMessage): boolean =>
  attachment.contentType === 'application/vnd.microsoft.teams.card.file.consent';

/** The last document that somebody is offered. */
function offeredTo(email: string): RoomMessage {
  const found = alongside(email).findLast(isConsent);
  if (!found) throw new Error('nothing is offered');
  return found;
}

/** He answers what Teams asks of him about a document. */
async function answer(
  email: string,
  offer: RoomMessage,
  action: 'accept' | 'decline',
  more: Json = {},
): Promise<void> {
  const who = speakerOf(email);
  const { acceptContext } = Object(offer.attachment.content);
  const uploadInfo = {
    name: NAME,
    uploadUrl: world.teams.uploadUrl('session-1'),
    contentUrl: 'https://seg.sharepoint.com/personal/Documents/releve.png',
    uniqueId: 'u-1',
    fileType: 'png',
  };
  const value = {
    type: 'fileUpload',
    action,
    context: acceptContext,
    ...(action === 'accept' ? { uploadInfo } : {}),
    ...more,
  };
  const id = `f:${world.teams.rooms.newId()}`;
  const asked = invoke(who, id, 'fileConsent/invoke', value, alone(who));
  const response = await world.post({ ...asked, replyToId: offer.id });
  expect(response.status).toBe(200);
}

const wordsTo = (email: string): string =>
  alongside(email)
    .map(({ card }) => seenOfCard(card).text)
    .join('\n');

describe('a document that a message carries to a person', () => {
  it('is offered after it by Teams’ own card, with what a picture shows', async () => {
    await sendPicture(helene);
    const { attachment } = offeredTo(HELENE);
    expect(attachment.name).toBe(NAME);
    expect(attachment.content).toMatchObject({
      sizeInBytes: BYTES.length,
      description: expect.stringMatching(/^Deux barres .*OneDrive/),
    });
  });

  it('goes to his OneDrive byte for byte when he accepts, and is shown there', async () => {
    await sendPicture(helene);
    const offer = offeredTo(HELENE);
    await answer(HELENE, offer, 'accept');
    const range = `bytes 0-${BYTES.length - 1}/${BYTES.length}`;
    expect(world.teams.uploaded.get('session-1')).toEqual({ bytes: BYTES, range });
    expect(alongside(HELENE).at(-1)?.attachment).toMatchObject({
      contentType: 'application/vnd.microsoft.teams.card.file.info',
      name: NAME,
      contentUrl: 'https://seg.sharepoint.com/personal/Documents/releve.png',
      content: { uniqueId: 'u-1', fileType: 'png' },
    });
    expect(alongside(HELENE)).not.toContainEqual(expect.objectContaining({ id: offer.id }));
  });

  it('is given once', async () => {
    await sendPicture(helene);
    const offer = offeredTo(HELENE);
    await answer(HELENE, offer, 'accept');
    world.teams.uploaded.clear();
    await answer(HELENE, offer, 'accept');
    expect(world.teams.uploaded.size).toBe(0);
    expect(wordsTo(HELENE)).toContain('vous a déjà été remis');
  });

  it('is given to nobody else, even with the offer in hand', async () => {
    await sendPicture(helene);
    await answer(MARTIN, offeredTo(HELENE), 'accept');
    expect(world.teams.uploaded.size).toBe(0);
    expect(wordsTo(MARTIN)).toContain('il ne vous est pas destiné');
  });

  it('is given to whoever may still read it when he accepts', async () => {
    await sendPicture(helene);
    const { client } = world.database;
    await client.storedFile.updateMany({ data: { groupId: 'gt-energie' } });
    await answer(HELENE, offeredTo(HELENE), 'accept');
    await client.storedFile.updateMany({ data: { groupId: 'gec' } });
    expect(world.teams.uploaded.size).toBe(0);
  });

  it('is sent nowhere but to OneDrive', async () => {
    await sendPicture(helene);
    const uploadInfo = {
      name: NAME,
      uploadUrl: `${world.server.url}/healthz`,
      contentUrl: 'https://example.org/',
      uniqueId: 'u',
    };
    await answer(HELENE, offeredTo(HELENE), 'accept', { uploadInfo });
    expect(wordsTo(HELENE)).toContain('n’a pas pu être remis');
  });

  it('may be accepted again when OneDrive did not take it', async () => {
    await sendPicture(helene);
    world.teams.trouble('/onedrive/', { status: 503 });
    const offer = offeredTo(HELENE);
    await answer(HELENE, offer, 'accept');
    expect(world.teams.uploaded.size).toBe(0);
    await answer(HELENE, offer, 'accept');
    expect(world.teams.uploaded.size).toBe(1);
  });

  const placed = (session: string): Json => ({
    uploadInfo: {
      name: NAME,
      uploadUrl: world.teams.uploadUrl(session),
      contentUrl: `https://seg.sharepoint.com/personal/Documents/${session}.png`,
      uniqueId: session,
      fileType: 'png',
    },
  });

  it.each([
    ['delivered again', 'cut-1'],
    ['accepted again', 'cut-2'],
  ])('that had arrived when the line was cut is %s, and is there once', async (_how, session) => {
    await sendPicture(helene);
    const offer = offeredTo(HELENE);
    world.teams.trouble('PUT /onedrive/', { status: UNANSWERED });
    await answer(HELENE, offer, 'accept', placed('cut-1'));
    expect([...world.teams.uploaded.keys()]).toEqual(['cut-1']);
    await answer(HELENE, offer, 'accept', placed(session));
    expect([...world.teams.uploaded.keys()]).toEqual(['cut-1']);
    const { contentUrl } = Object(placed('cut-1').uploadInfo);
    expect(alongside(HELENE).at(-1)?.attachment).toMatchObject({ contentUrl });
    expect(await world.database.client.teamsUpload.count()).toBe(0);
  });

  it('that had not arrived when the line was cut is put there when he accepts again', async () => {
    await sendPicture(helene);
    const offer = offeredTo(HELENE);
    world.teams.trouble('PUT /onedrive/', { status: 503 });
    await answer(HELENE, offer, 'accept', placed('lost-1'));
    await answer(HELENE, offer, 'accept', placed('lost-2'));
    expect([...world.teams.uploaded.keys()]).toEqual(['lost-2']);
  });

  it('waits while OneDrive does not say whether it has arrived', async () => {
    await sendPicture(helene);
    const offer = offeredTo(HELENE);
    world.teams.trouble('PUT /onedrive/', { status: UNANSWERED });
    world.teams.trouble('GET /onedrive/', { status: 503 });
    await answer(HELENE, offer, 'accept', placed('unsure-1'));
    await answer(HELENE, offer, 'accept', placed('unsure-2'));
    expect(wordsTo(HELENE)).toContain('Essayez de nouveau dans quelques minutes');
    await answer(HELENE, offer, 'accept', placed('unsure-3'));
    expect([...world.teams.uploaded.keys()]).toEqual(['unsure-1']);
  });

  it('accepted twice at once is there once', async () => {
    await sendPicture(helene);
    const offer = offeredTo(HELENE);
    await Promise.all(
      ['twice-1', 'twice-2'].map((one) => answer(HELENE, offer, 'accept', placed(one))),
    );
    expect(world.teams.uploaded.size).toBe(1);
  });

  it('that he does not want leaves a sentence in the place of the question', async () => {
    await sendPicture(helene);
    const offer = offeredTo(HELENE);
    await answer(HELENE, offer, 'decline');
    const left = alongside(HELENE).find(({ id }) => id === offer.id);
    expect(seenOfCard(left?.card ?? {}).text).toContain('Document non déposé');
    expect(world.teams.uploaded.size).toBe(0);
  });

  it('goes by mail, attached, to somebody who blocked Griot', async () => {
    world.teams.trouble('/activities', { status: 403, code: 'MessageWritesBlocked' });
    await sendPicture({ person: 'martin.keller', by: 'chat' });
    await world.app.dispatch();
    const mail = await world.database.client.capturedMail.findFirst({ orderBy: { id: 'desc' } });
    expect(mail?.recipient).toBe(MARTIN);
    expect(Buffer.from(mail?.raw ?? []).toString('latin1')).toContain('image/png');
    await world.say(MARTIN, 'groupes');
  });

  it('is offered once when what follows is refused for a while', async () => {
    const before = alongside(HELENE).filter(isConsent).length;
    world.teams.trouble('/activities', { status: 200 }, { status: 503 });
    await sendPicture(helene);
    world.clock.set(world.clock.now().add({ minutes: 1 }));
    await world.app.dispatch();
    expect(alongside(HELENE).filter(isConsent)).toHaveLength(before + 1);
  });
});

describe('a document that a message carries to a channel', () => {
  /** He presses what stands under the document; gives what he alone reads then. */
  async function ask(email: string): Promise<string> {
    const who = speakerOf(email);
    const posted = inRoom(channelOf('GEC')).at(-1);
    if (!posted) throw new Error('nothing is posted');
    const button = actionsOf(posted.card).find(({ title }) => title === 'Recevoir le document');
    if (!button) throw new Error('no button');
    const wish = { verb: button.verb, data: Object(button.data) };
    const response = await world.post(press(who, `f:${world.teams.rooms.newId()}`, posted, wish));
    return seenOfCard(Object(await response.json()).value).text;
  }

  it('is asked for by a button, and offered in private to whoever may read it', async () => {
    await sendPicture({ group: 'gec' });
    expect(inRoom(channelOf('GEC')).some(isConsent)).toBe(false);
    expect(await ask(HELENE)).toContain('votre conversation privée');
    await answer(HELENE, offeredTo(HELENE), 'accept');
    expect(world.teams.uploaded.get('session-1')?.bytes).toEqual(BYTES);
  });

  it('is not offered to whoever may not', async () => {
    await sendPicture({ group: 'gec' });
    expect(await ask(OUTSIDE)).toContain('il ne vous est pas destiné');
    expect(alongside(OUTSIDE).filter(isConsent)).toEqual([]);
  });

  it('tells somebody who has not installed Griot how to have it', async () => {
    await sendPicture({ group: 'gec' });
    const { client } = world.database;
    const where = { externalId: speakerOf(MARTIN).aadObjectId };
    await client.teamsReference.update({ where, data: { conversationId: null } });
    expect(await ask(MARTIN)).toContain('Griot n’est pas installé chez vous');
  });
});

describe('a document that somebody asks for', () => {
  it('is offered under the answer, alone with Griot', async () => {
    await world.say(SEG, 'exporter décisions en csv');
    const offer = alongside(SEG).at(-1);
    expect(offer?.attachment.name).toMatch(/^decisions-.+\.csv$/);
    if (offer) await answer(SEG, offer, 'accept');
    expect(world.teams.uploaded.get('session-1')?.bytes.toString()).toContain('D-20');
  });

  it('is offered in private when he asked in a channel, and nobody there sees it', async () => {
    const before = alongside(SEG).filter(isConsent).length;
    const { text } = await world.say(SEG, 'exporter décisions en csv', 'GEC');
    expect(text).toContain('votre conversation privée');
    expect(alongside(SEG).filter(isConsent)).toHaveLength(before + 1);
    expect(inRoom(channelOf('GEC')).some(isConsent)).toBe(false);
  });
});

describe('an offer', () => {
  it('is good for two weeks', async () => {
    await sendPicture(helene);
    const offer = offeredTo(HELENE);
    world.clock.set(world.clock.now().add({ hours: 14 * 24 }));
    await answer(HELENE, offer, 'accept');
    expect(world.teams.uploaded.size).toBe(0);
    const left = alongside(HELENE).find(({ id }) => id === offer.id);
    expect(seenOfCard(left?.card ?? {}).text).toContain('Le délai');
  });

  it('that nobody has made is refused', async () => {
    await sendPicture(helene);
    await answer(HELENE, offeredTo(HELENE), 'accept', { context: { token: 'x.y' } });
    expect(world.teams.uploaded.size).toBe(0);
  });
});
