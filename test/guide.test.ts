import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openSlackChat } from './slack/slackChat.ts';
import type { Chat } from './support/chat/chat.ts';
import { type Exchange, readPage } from './support/guide/page.ts';
import { play } from './support/guide/play.ts';
import { retell } from './support/guide/retell.ts';
import type { RegisterDump } from './support/registerDump.ts';
import { openTeamsChat } from './teams/teamsChat.ts';

const folder = new URL('../docs/guide/', import.meta.url);
const pages = readdirSync(folder).filter((name) => name.endsWith('.md'));

/** The chats in which the pages are told again: one line for each. */
const CHATS: Readonly<Record<string, (options: { readonly now: string }) => Promise<Chat>>> = {
  Slack: openSlackChat,
  Teams: openTeamsChat,
};

/** Milliseconds: a whole chapter on a machine that does other things. */
const LONGEST = 180_000;

const told = new Map<string, Promise<RegisterDump>>();

const exchangesOf = (name: string): readonly Exchange[] =>
  readPage(readFileSync(new URL(name, folder), 'utf8'));

/** Played once on the command line, line by line. */
function played(name: string): Promise<RegisterDump> {
  const known = told.get(name) ?? play(exchangesOf(name));
  told.set(name, known);
  return known;
}

describe('the guide', () => {
  it('has pages', () => {
    expect(pages).not.toEqual([]);
  });

  it.each(pages)(
    'says what Griot really does: docs/guide/%s',
    async (name) => {
      expect(exchangesOf(name).length).toBeGreaterThan(0);
      await played(name);
    },
    LONGEST,
  );

  describe.each(Object.entries(CHATS))('told again in %s', (_chat, open) => {
    it.each(pages)(
      'says the same words and ends in the same state: docs/guide/%s',
      async (name) => {
        expect(await retell(exchangesOf(name), open)).toEqual(await played(name));
      },
      LONGEST,
    );
  });
});
