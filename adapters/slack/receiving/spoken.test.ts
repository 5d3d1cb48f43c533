import { expect, it } from 'vitest';
import { spokenCommand } from './spoken.ts';

it.each([
  ['/seg', 'réunions gec', 'réunions gec'],
  ['/gec', 'réunions', 'gec réunions'],
  ['/gec', 'GEC réunions', 'GEC réunions'],
  ['/gt', 'sante réunions', 'gt sante réunions'],
  ['/gt', 'gt-sante réunions', 'gt-sante réunions'],
  ['/gt', 'GT Santé réunions', 'GT Santé réunions'],
  ['/gt', 'gtz réunions', 'gt gtz réunions'],
  ['/gec', '  ', 'aide'],
])('%s %s says « %3$s »: a group is named once', (command, text, line) => {
  expect(spokenCommand(command, text)).toBe(line);
});
