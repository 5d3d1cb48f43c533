import type { Group } from '../../src/kernel/directory.ts';

/** A group for tests of pure rules; its id is its code. */
export const makeGroup = (code: string, name: string, ...aliases: readonly string[]): Group => ({
  id: code,
  code,
  name,
  aliases,
  parentId: null,
  confidentiality: 'members',
  zone: 'Africa/Bamako',
  defaultPlace: null,
  defaultDuration: 120,
  quorumPercent: 50,
  reminders: [],
  digestDay: 1,
  digestTime: '08:00',
  digestEvery: 'weekly',
  escalation: '5,15,30',
});
