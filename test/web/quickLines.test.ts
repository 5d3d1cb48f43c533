import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { quickLines } from '../../adapters/web/pages/welcome.tsx';
import { commands } from '../../src/commands.ts';
import { recognise } from '../../src/kernel/commands/recognise.ts';
import { translator } from '../../src/kernel/locale/translate.ts';

const now = Temporal.ZonedDateTime.from('2027-02-20T09:00[Africa/Bamako]');

describe('the lines that the pages propose', () => {
  it.each(['fr', 'en'])('call a command, each its own: %s', (locale) => {
    const t = translator(locale);
    const lines = [...quickLines(t), t('kernel.web.quick.plan', { group: '' })];
    const called = lines.map(
      (line) =>
        recognise(line, commands, { now, groups: [], channelGroup: undefined }).command.name,
    );
    expect(called).toEqual(['aide', 'mesReunions', 'mesActions', 'aFaire', 'planifier']);
  });
});
