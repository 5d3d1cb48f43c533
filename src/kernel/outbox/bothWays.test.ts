import { describe, expect, it } from 'vitest';
import { type BothWays, sendBothWays } from './bothWays.ts';
import type { Outgoing } from './outgoing.ts';

/** What one letter to Martin puts in the outbox. */
function sent(letter: Partial<BothWays> = {}): Outgoing[] {
  const outgoing: Outgoing[] = [];
  const write = { send: (one: Outgoing) => void outgoing.push(one) };
  const message = { subject: 'Réunion', blocks: [] };
  sendBothWays(write, { person: 'martin', about: null, dedupeKey: 'poll:1', message, ...letter });
  return outgoing;
}

const keys = (outgoing: readonly Outgoing[]) => outgoing.map(({ dedupeKey }) => dedupeKey);

describe('a letter to somebody, whatever reaches him', () => {
  it('leaves once by each way', () => {
    expect(sent().map(({ to }) => to)).toEqual([
      { person: 'martin', by: 'mail' },
      { person: 'martin', by: 'chat' },
    ]);
  });

  it('says in each what is written for it', () => {
    const mail = { subject: 'Par courriel', blocks: [] };
    const chat = { subject: 'Dans le chat', blocks: [] };
    expect(sent({ message: { mail, chat } }).map(({ message }) => message)).toEqual([mail, chat]);
  });

  it('has a key for each way, or the one key that a register may hold already', () => {
    expect(keys(sent())).toEqual(['poll:1:mail', 'poll:1:chat']);
    expect(keys(sent({ keyWithoutWay: true }))).toEqual(['poll:1', 'poll:1']);
  });
});
