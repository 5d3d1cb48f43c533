import { describe, expect, it } from 'vitest';
import { variableNames } from './config.ts';
import { strangeNames } from './configNames.ts';

const meant = (name: string): string | undefined => strangeNames({ [name]: 'x' })[0]?.meant;

describe('a variable that is none of Griot’s', () => {
  it.each([
    ['SMPT_URL', 'SMTP_URL'],
    ['SMTP_HOST', 'SMTP_URL'],
    ['MAILFROM', 'MAIL_FROM'],
    ['smtp_url', 'SMTP_URL'],
    ['IMAP_PASSWORD', 'IMAP_URL'],
    ['DATABASE_ULR', 'DATABASE_URL'],
    ['SLACK_TOKEN', 'SLACK_BOT_TOKEN'],
    ['TEAMS_SECRET', 'TEAMS_APP_SECRET'],
    ['PUBLIC_URI', 'PUBLIC_URL'],
    ['TEMPLATE', 'TEMPLATES'],
    ['PORTS', 'PORT'],
  ])('is taken for the one that was meant: %s', (name, one) => {
    expect(meant(name)).toBe(one);
  });

  it.each([
    ...['HOME', 'HOSTNAME', 'host', 'PATH', 'MAIL', 'LANG', 'LC_ALL', 'LOGNAME', 'TZ', 'TERM'],
    ...['NODE_EXTRA_CA_CERTS', 'NODE_OPTIONS', 'NODE_ENV', 'npm_lifecycle_event', 'TMPDIR'],
    ...['USER', 'SHELL', 'PWD', 'EDITOR', 'DISPLAY', 'IDENTITY_ENDPOINT', 'HTTPS_PROXY', 'DEBUG'],
    ...variableNames,
  ])('is another program’s, or right: %s', (name) => {
    expect(meant(name)).toBeUndefined();
  });

  it('says nothing while it is empty', () => {
    expect(strangeNames({ SMTP_HOST: '' })).toEqual([]);
  });
});
