import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { describe, expect, it } from 'vitest';
import { configProblems, InvalidConfig, readConfig, variableNames } from './config.ts';
import { translator } from './kernel/locale/translate.ts';

/** What somebody who starts Griot with these variables reads; nothing when it starts. */
function problems(env: Record<string, string>, locale = 'fr'): string[] {
  try {
    readConfig(env);
    return [];
  } catch (error) {
    if (!(error instanceof InvalidConfig)) throw error;
    return configProblems(translator(locale), error).map((line) =>
      line.replace(/[\u00a0\u202f]/g, ' '),
    );
  }
}

const example = () => parseEnv(readFileSync(new URL('../.env.example', import.meta.url), 'utf8'));

describe('the configuration', () => {
  it('needs nothing', () => {
    expect(readConfig({})).toEqual({
      databaseUrl: 'file:data/griot.db',
      host: '127.0.0.1',
      port: 3978,
      smtpUrl: undefined,
      mailFrom: { name: 'Griot', email: 'griot@example.org' },
      demo: true,
      logLevel: undefined,
      logFormat: 'pretty',
      publicUrl: undefined,
      halfSet: [],
      locale: 'fr',
    });
  });

  it('takes an empty variable for one that is not set', () => {
    expect(readConfig({ PORT: '', SMTP_URL: ' ', DEMO: '' })).toEqual(readConfig({}));
  });

  it('does not mind the spaces around a value, not even those that nobody tells from others', () => {
    expect(readConfig({ PORT: ' 3979\u00a0', DEMO: 'false\t' })).toMatchObject({
      port: 3979,
      demo: false,
    });
  });

  it('reads what is set', () => {
    const config = readConfig({
      DATABASE_URL: 'file:/var/lib/griot/registre.db',
      HOST: 'localhost',
      PORT: '0',
      SMTP_URL: 'smtps://griot:secret@mail.example.org:465',
      MAIL_FROM: '"Secrétariat du GEC" <seg@example.org>',
      DEMO: 'false',
      NODE_ENV: 'production',
    });
    expect(config).toMatchObject({
      databaseUrl: 'file:/var/lib/griot/registre.db',
      port: 0,
      mailFrom: { name: 'Secrétariat du GEC', email: 'seg@example.org' },
      demo: false,
      logFormat: 'json',
    });
  });

  it('accepts a sender that is an address alone', () => {
    expect(readConfig({ MAIL_FROM: 'seg@example.org' }).mailFrom).toEqual({
      name: 'seg@example.org',
      email: 'seg@example.org',
    });
  });
});

describe('the mailbox', () => {
  const IMAP_URL = 'imaps://griot%40example.org:s%C3%A9same%2Fouvre%40toi@mail.example.org/INBOX';

  it('is read when its server is named, and its proofs are asked when it signs them', () => {
    expect(readConfig({}).mailbox).toBeUndefined();
    expect(readConfig({ IMAP_URL }).mailbox).toEqual({ url: IMAP_URL, authority: undefined });
    const authority = 'mx.example.org';
    expect(readConfig({ IMAP_URL, IMAP_AUTHORITY: authority }).mailbox).toEqual({
      url: IMAP_URL,
      authority,
    });
  });

  it.each([
    'mail.example.org',
    'https://griot:sesame@mail.example.org',
    'imaps://mail.example.org/INBOX',
    'imaps://griot@mail.example.org/INBOX',
    'imaps://griot:sesame@mail.example.org/INBOX?tls=no',
    'imaps://griot:sesame@mail.example.org/INBOX#sesame',
    'imaps://griot:sesame/ouvre@mail.example.org/INBOX',
    'imaps://griot:sesame%zz@mail.example.org/INBOX',
  ])('is refused without a word of its password: %s', (url) => {
    const said = problems({ IMAP_URL: url });
    expect(said).toHaveLength(1);
    expect(said[0]).toContain('IMAP_URL');
    expect(said[0]).not.toContain('sesame');
    expect(problems({ IMAP_URL: url }, 'en').join()).not.toContain('sesame');
  });

  it('has a server that signs under a name', () => {
    expect(problems({ IMAP_URL, IMAP_AUTHORITY: 'mx example org' })).toEqual([
      expect.stringContaining('IMAP_AUTHORITY'),
    ]);
  });
});

describe('Teams', () => {
  const TEAMS_APP_ID = '11111111-2222-4333-8444-555555555555';
  const TEAMS_TENANT_ID = '66666666-7777-4888-9999-000000000000';
  const named = { TEAMS_APP_ID, TEAMS_TENANT_ID };

  it('is served for one tenant by a secret, unless something else is said', () => {
    expect(readConfig({ ...named, TEAMS_APP_SECRET: 's' }).teams).toEqual({
      type: 'SingleTenant',
      appId: TEAMS_APP_ID,
      tenantId: TEAMS_TENANT_ID,
      secret: 's',
    });
  });

  it('needs no secret with a managed identity, and nothing at all with the local client', () => {
    const managed = readConfig({ ...named, TEAMS_APP_TYPE: 'UserAssignedMSI' }).teams;
    expect(managed).toMatchObject({ type: 'UserAssignedMSI', tenantId: TEAMS_TENANT_ID });
    const teams = { type: 'Playground' };
    expect(readConfig({ TEAMS_APP_TYPE: 'Playground' })).toMatchObject({ teams });
  });

  it('says what is wanting', () => {
    expect(problems({ TEAMS_APP_ID })[0]).toMatch(/^TEAMS_TENANT_ID : .*annuaire/);
    expect(problems(named)[0]).toMatch(/^TEAMS_APP_SECRET : .*secret/);
    expect(problems({ TEAMS_APP_ID: 'griot' })[0]).toMatch(/^TEAMS_APP_ID : /);
  });
});

describe('a value that cannot be used', () => {
  it('is named with what is expected, all of them at once', () => {
    expect(problems({ PORT: '70000', DEMO: 'peut-être', LOG_LEVEL: 'bavard' })).toEqual([
      'PORT : « 70000 » ne convient pas ; attendu : un nombre entier de 0 à 65535 (par défaut 3978 ; 0 : un port libre).',
      'DEMO : « peut-être » ne convient pas ; attendu : true ou false.',
      'LOG_LEVEL : « bavard » ne convient pas ; attendu : debug, info, warn ou error.',
    ]);
  });

  it.each([
    ['DATABASE_URL', 'griot.db'],
    ['HOST', 'ma machine'],
    ['PORT', '39 78'],
    ['PORT', '-1'],
    ['PORT', '0x10'],
    ['SMTP_URL', 'mail.example.org'],
    ['SMTP_URL', 'http://mail.example.org'],
    ['SMTP_URL', 'smtp://'],
    ['SMTP_URL', 'smtp:mail.example.org'],
    ['SMTP_URL', 'smtp://griot:p@ss/mot@mail.example.org:587'],
    ['SMTP_URL', 'smtp://griot:25?mot@mail.example.org'],
    ['SMTP_URL', 'smtp://griot:25#mot@mail.example.org'],
    ['MAIL_FROM', 'Griot'],
    ['MAIL_FROM', 'Griot <secrétariat@example.org>'],
    ['MAIL_FROM', 'Griot <a@example.org,b@example.org>'],
    ['MAIL_FROM', 'Griot <griot@example.org>\r\nBcc: tous@example.org'],
    ['LOG_FORMAT', 'xml'],
    ['PUBLIC_URL', 'griot.example.org'],
    ['PUBLIC_URL', 'https://griot.example.org/public/'],
    ['PUBLIC_URL', 'https://griot.example.org/?a=b'],
    ['LOCALE', 'bm'],
  ])('is found in %s=%j', (variable, value) => {
    const [problem, ...others] = problems({ [variable]: value });
    expect(problem).toMatch(new RegExp(`^${variable} : .*attendu : .+\\.$`));
    expect(others).toEqual([]);
    expect(problems({ [variable]: value }, 'en')[0]).toMatch(/expected: /);
  });

  it('is not repeated when it may hold a password', () => {
    expect(problems({ SMTP_URL: 'smpt://griot:secret@mail.example.org' }).join()).not.toContain(
      'secret',
    );
  });
});

describe('the address that Griot serves', () => {
  it.each(['0.0.0.0', '::', '192.168.1.4', 'griot.example.org', '127.evil.example'])(
    'is refused when other machines reach it: %s',
    (host) => {
      expect(problems({ HOST: host })).toEqual([
        `HOST : « ${host} » ouvrirait le chat de démonstration, où chacun choisit qui il est, à d’autres machines ; attendu : une adresse de cette machine seule (127.0.0.1, ::1 ou localhost).`,
      ]);
    },
  );

  it.each(['127.0.0.1', '127.0.0.2', '::1', 'localhost'])('may be %s', (host) => {
    expect(readConfig({ HOST: host }).host).toBe(host);
  });
});

describe('a chat that lacks the variable that opens it', () => {
  const ID = '11111111-2222-3333-4444-555555555555';

  it.each([
    [{ SLACK_APP_TOKEN: 'xapp-1' }, ['slack']],
    [{ SLACK_SIGNING_SECRET: '0123456789abcdef' }, ['slack']],
    [{ TEAMS_TENANT_ID: ID }, ['teams']],
    [{ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' }, []],
    [{ TEAMS_APP_ID: ID, TEAMS_TENANT_ID: ID, TEAMS_APP_SECRET: 'a' }, []],
    [{ TEAMS_APP_TYPE: 'Playground', TEAMS_TENANT_ID: ID }, []],
  ])('is known, so that it can be told: %j', (env, halfSet) => {
    expect(readConfig(env).halfSet).toEqual(halfSet);
  });

  it('and an address with a path of its own may be the public one', () => {
    const url = 'https://www.example.org/griot/';
    expect(readConfig({ PUBLIC_URL: url }).publicUrl).toBe(url);
  });
});

describe('.env.example', () => {
  it('works as it is', () => {
    expect(readConfig(example())).toEqual(readConfig({}));
  });

  it('describes every variable and no other', () => {
    expect(Object.keys(example()).sort()).toEqual([...variableNames].sort());
  });
});
