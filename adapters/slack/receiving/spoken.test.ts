import { expect, it } from 'vitest';
import { spokenCommand, spokenText } from './spoken.ts';

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

it.each([
  ['<mailto:jean@example.org|jean@example.org>', 'jean@example.org'],
  ['<mailto:jean@example.org|Jean@Example.org>', 'Jean@Example.org'],
  ['<mailto:jean@example.org>', 'jean@example.org'],
  ['<mailto:jean@example.org|Jean>', 'Jean (jean@example.org)'],
  ['<tel:+22320222324|+223 20 22 23 24>', '+223 20 22 23 24'],
  ['<tel:+22320222324>', '+22320222324'],
  ['<tel:+22320222324|le standard>', 'le standard (+22320222324)'],
  ['<https://a.example.org/|a.example.org>', 'a.example.org'],
  ['<https://a.example.org/12|12>', '12 (https://a.example.org/12)'],
])('%s is read as « %s »: nothing is lost behind a name', (sent, said) => {
  expect(spokenText(sent, () => undefined)).toBe(said);
});
