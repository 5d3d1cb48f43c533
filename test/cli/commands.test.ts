import { copyFile, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../adapters/database/engines.ts';
import { startSmtpServer } from '../contracts/transportSmtpServer.ts';
import { temporaryRegister } from '../support/temporaryRegister.ts';
import { griot as call, emptyGround } from './called.ts';

let ground: Awaited<ReturnType<typeof emptyGround>>;
let env: Record<string, string>;

beforeEach(async () => {
  ground = await emptyGround();
  env = ground.env;
});

afterEach(() => ground.remove());

const griot = (args: readonly string[], input: readonly (object | string)[] = []) =>
  call(env, args, input);

describe('griot backup', () => {
  it('copies the register while it is written to, and overwrites no file', async () => {
    await griot(['demo']);
    const copy = `${ground.folder}/copie.db`;
    const open = await openDatabase(env.DATABASE_URL ?? '');
    const isKept = { id: 'kept', name: 'Gardée', acronym: 'GARDÉE', kind: 'multilateral' } as const;
    await open.client.organization.create({ data: isKept });
    const made = await griot(['backup', copy]);
    expect(made.out).toContain(`copiée et vérifiée dans ${copy}`);
    expect((await stat(copy)).mode & 0o777).toBe(0o600);
    expect((await griot(['backup', copy])).remarks).toContain('existe déjà');
    await open.client.organization.delete({ where: { id: 'kept' } });
    await open.close();
    const restored = await openDatabase(`file:${copy}`);
    expect(await restored.client.organization.findUnique({ where: { id: 'kept' } })).not.toBeNull();
    await restored.close();
  });

  it('leaves nothing behind when it cannot write', async () => {
    await griot(['demo']);
    const { code, remarks } = await griot(['backup', `${ground.folder}/nulle/part/copie.db`]);
    expect(code).toBe(2);
    expect(remarks).toContain(`${ground.folder}/nulle/part/copie.db ne peut pas être écrit`);
    expect(remarks).not.toContain('griot.db');
  });
});

describe('griot restore', () => {
  const organization = (id: string) =>
    ({ id, name: `Organisation ${id}`, acronym: id, kind: 'multilateral' }) as const;
  let copied: Awaited<ReturnType<typeof temporaryRegister>>;
  let replaced: Awaited<ReturnType<typeof temporaryRegister>>;

  beforeEach(async () => {
    // Neither is ever opened here: this process may keep a file open for a while after it has closed it.
    copied = await temporaryRegister();
    replaced = await temporaryRegister();
  });
  afterEach(() => Promise.all([copied.remove(), replaced.remove()]));

  const restore = (from: string) => call({ DATABASE_URL: replaced.url }, ['restore', from]);
  const fileOf = ({ url }: typeof copied): string => url.slice('file:'.length);

  it('puts a plain copy back, with its -wal, and keeps what was there', async () => {
    const open = await openDatabase(copied.url);
    await open.client.organization.create({ data: organization('KEPT') });
    const copy = `${ground.folder}/copie.db`;
    await copyFile(fileOf(copied), copy);
    await copyFile(`${fileOf(copied)}-wal`, `${copy}-wal`);
    await open.close();

    const { out } = await restore(copy);
    expect(out).toContain(`${fileOf(replaced)}.remplacee`);
    const folder = dirname(fileOf(replaced));
    expect((await readdir(folder)).filter((name) => /a-lire|a-remettre/.test(name))).toEqual([]);
    const back = await openDatabase(replaced.url);
    expect(await back.client.organization.count({ where: { id: 'KEPT' } })).toBe(1);
    expect(await back.client.revision.count({ where: { id: 'copied' } })).toBe(1);
    await back.close();
    const former = await openDatabase(`${replaced.url}.remplacee`);
    expect(await former.client.organization.count({ where: { id: 'KEPT' } })).toBe(0);
    await former.close();
  });

  it('changes nothing while somebody has the register open', async () => {
    const open = await openDatabase(replaced.url);
    await open.client.organization.create({ data: organization('LATER') });
    const { code, remarks } = await restore(fileOf(copied));
    expect([code, remarks]).toEqual([2, expect.stringContaining('tourne encore')]);
    await open.client.organization.create({ data: organization('LATEST') });
    await open.close();
  });

  it.each([
    ['is not there', undefined],
    ['is no register', 'ceci n’est pas une base'],
  ])('changes nothing when the copy %s', async (_why, content) => {
    const copy = `${ground.folder}/copie.db`;
    if (content !== undefined) await writeFile(copy, content);
    const before = await readFile(fileOf(replaced));
    const { code, remarks } = await restore(copy);
    expect([code, remarks]).toEqual([2, expect.stringContaining('rien n’a été changé')]);
    expect(before.equals(await readFile(fileOf(replaced)))).toBe(true);
    expect(await readdir(dirname(fileOf(replaced)))).toEqual([basename(fileOf(replaced))]);
  });
});

describe('griot understand', () => {
  const understand = async (...args: string[]) =>
    (await griot(['understand', '--now', ...args])).out;

  it.each([
    [
      ['2027-02-20', '--json', 'jeudi 4 mars de 10h à 12h30'],
      '{"start":"2027-03-04T10:00","end":"2027-03-04T12:30"}',
    ],
    [['2027-02-20', '--json', 'jeudi', '12', 'mars'], '{"error":{"code":"date.weekdayMismatch"}}'],
    [['2027-02-20', '--json', 'bla'], '{"error":{"code":"date.missing"}}'],
    [['2027-02-20', 'jeudi 4 mars à 10h'], 'Le jeudi 4 mars 2027 à 10 h 00.'],
    [['2027-02-20', 'jeudi 4 mars de 10h à 12h30'], 'Le jeudi 4 mars 2027, de 10 h 00 à 12 h 30.'],
    [['2027-02-20', 'fin mars'], 'Pour le mercredi 31 mars 2027.'],
    [['2027-02-20T23:30-05:00', '--json', 'demain 10h'], '{"start":"2027-02-21T10:00"}'],
  ])('%j gives %s', async (args, said) => {
    expect(await understand(...args)).toBe(said);
  });

  it('says in French what is wrong', async () => {
    expect(await understand('2027-02-20', 'jeudi 12 mars')).toContain('vendredi');
  });
});

describe('griot doctor, migrate and demo', () => {
  it('tell what is missing, make it, and tell that all is well', async () => {
    const before = await griot(['doctor']);
    expect(before.code).toBe(1);
    expect(before.out).toMatch(/✗ Base de données : .* n’existe pas encore/);

    expect((await griot(['migrate'])).out).toMatch(/appliquée.* à la base/);
    expect((await griot(['migrate'])).out).toContain('est à jour');
    expect((await griot(['doctor'])).out).toContain('✗ Annuaire : il est vide');

    const demo = (await griot(['demo'])).out;
    expect(demo).toContain('vient d’être chargé');
    expect(demo).toMatch(
      /^SEG +Amadou Coulibaly +coordonnateur@example\.org +Coordonnateur ; secrétariat/m,
    );
    expect(demo.split('\n')).toHaveLength(60 + 3);
    expect((await griot(['demo'])).out).toContain('rien n’y a été chargé');

    const after = await griot(['doctor']);
    expect(after.code).toBe(0);
    expect(after.out).toContain('✓ Annuaire : 20 organisations, 60 personnes, 20 groupes');
    expect(after.out).not.toContain('✗');
  });

  it('finds that nobody keeps the secretariat', async () => {
    const models = ['organisations', 'personnes', 'groupes', 'sieges', 'mandats'];
    const files = models.map((name) => `templates/annuaire/${name}.csv`);
    await griot(['import', 'annuaire', ...files]);
    const { out, code } = await griot(['doctor']);
    expect(code).toBe(1);
    expect(out).toContain('✗ Annuaire : personne n’y tient le secrétariat');
  });

  it('finds an SMTP server that does not answer, and a wrong configuration', async () => {
    await griot(['demo']);
    env = { ...env, SMTP_URL: 'smtp://griot:secret@127.0.0.1:1' };
    const unreachable = await griot(['doctor']);
    expect(unreachable.code).toBe(1);
    expect(unreachable.out).toMatch(/✗ Courriel : 127\.0\.0\.1:1 ne répond pas/);
    expect(unreachable.out).not.toContain('secret');
    env = { ...env, PORT: 'abc' };
    expect(await griot(['doctor'])).toMatchObject({
      code: 2,
      remarks: expect.stringContaining('PORT : « abc » ne convient pas'),
    });
  });

  it.each([
    [
      'smtp',
      'starttls',
      /répond, mais son certificat n’est pas reconnu \(.+\).*NODE_EXTRA_CA_CERTS/u,
    ],
    ['smtps', undefined, /ne parle pas comme SMTP_URL le dit \([^\n]+\)/u],
  ] as const)(
    'says of an SMTP server that answers what is wrong with it: %s to %s',
    async (protocol, tls, told) => {
      await griot(['demo']);
      const server = await startSmtpServer(tls ? { tls } : {});
      env = { ...env, SMTP_URL: `${protocol}://griot:secret@127.0.0.1:${server.port}` };
      const { out } = await griot(['doctor']);
      await server.stop();
      expect(out).toMatch(told);
      expect(out).not.toContain('ne répond pas');
    },
  );

  it('finds that mail would leave from an address that is nobody’s', async () => {
    await griot(['demo']);
    const server = await startSmtpServer();
    env = { ...env, SMTP_URL: `smtp://127.0.0.1:${server.port}` };
    const unset = await griot(['doctor']);
    env = { ...env, MAIL_FROM: 'Secrétariat <seg@ptf.example>' };
    const set = await griot(['doctor']);
    await server.stop();
    expect([unset.code, set.code]).toEqual([1, 0]);
    expect(unset.out).toContain('MAIL_FROM n’est pas réglé');
  });

  it('finds the chats that lack the one variable that opens them', async () => {
    await griot(['demo']);
    env = { ...env, SLACK_APP_TOKEN: 'xapp-1', TEAMS_APP_SECRET: 'a-secret' };
    const { out, code } = await griot(['doctor']);
    expect(out).toContain('✗ Slack : non configuré, car SLACK_BOT_TOKEN (xoxb-…) manque');
    expect(out).toContain('✗ Teams : non configuré, car TEAMS_APP_ID manque');
    expect(code).toBe(1);
  });

  it('finds a variable that is misspelt, and says which was meant', async () => {
    await griot(['demo']);
    env = { ...env, SMPT_URL: 'smtp://griot:secret@mail.example.org' };
    const { out, code } = await griot(['doctor']);
    expect(out).toContain('✗ SMPT_URL : Griot ne connaît pas cette variable');
    expect(out).toContain('Vouliez-vous dire SMTP_URL ?');
    expect(out).not.toContain('secret@');
    expect(code).toBe(1);
  });

  it('finds messages that could not be sent', async () => {
    await griot(['demo']);
    await failMessage();
    const { out, code } = await griot(['doctor']);
    expect(out).toContain('✗ Envois : 1 en échec');
    expect(code).toBe(1);
  });
});

describe('griot doctor, of the journal', () => {
  it('says at which line the chain of the audit is broken', async () => {
    await griot(['demo']);
    for (const offset of ['J-3', 'J-4']) {
      await griot(['say', '--as', 'coordonnateur@example.org', `rappels GEC ${offset}`]);
    }
    expect((await griot(['doctor'])).out).toMatch(/✓ Journal : 2 lignes se tiennent, la dernière/);
    const database = await openDatabase(env.DATABASE_URL ?? '');
    await database.client.$executeRawUnsafe('DROP TRIGGER "Audit_is_never_changed"');
    await database.client.audit.update({ where: { id: 2 }, data: { actorId: 'nobody' } });
    await database.close();
    const { out, code } = await griot(['doctor']);
    expect(out).toContain('✗ Journal : la chaîne est rompue à la ligne 2 (group.reminders');
    expect(out).toContain('La ligne qui la précède se tient.');
    expect(code).toBe(1);
  });
});

async function failMessage(): Promise<void> {
  const database = await openDatabase(env.DATABASE_URL ?? '');
  const at = new Date('2027-02-20T09:00:00Z');
  await database.client.outboxMessage.create({
    data: {
      dedupeKey: 'k',
      transport: 'mail',
      recipient: 'x@example.org',
      subject: 's',
      payload: '{}',
      status: 'failed',
      notBefore: at,
      createdAt: at,
    },
  });
  await database.close();
}

describe('griot, called wrongly', () => {
  it.each([
    [['parle'], 'La commande parle n’existe pas.'],
    [['say', '--qui', 'x'], 'L’option --qui n’existe pas.'],
    [['say', '--as'], 'Il manque une valeur à l’option --as <adresse>.'],
    [['say', 'aide'], 'Dites au nom de qui vous parlez'],
    [['understand', '--now', 'hier', 'demain'], '« hier » n’est pas un instant.'],
    [['understand'], 'Il manque un argument : phrase.'],
    [['doctor', 'vite'], 'Il y a trop d’arguments.'],
  ])('%j says so in French and ends with 2', async (args, sentence) => {
    const { code, out, remarks } = await griot(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(remarks).toContain(sentence);
    expect(remarks).not.toMatch(/error:/);
  });

  it.each([[['--help']], [['say', '--help']], [['help', 'doctor']], [[]]])(
    'shows its help in French: %j',
    async (args) => {
      const { code, out } = await griot(args);
      expect(code).toBe(0);
      expect(out).toMatch(/^Usage : griot/);
      expect(out).not.toMatch(/display help|Options:|Commands:|Arguments:|\[command\]/);
    },
  );
});
