import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, chown, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, connect as dial } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';

const ACCOUNT = 'griot@example.org';
const PASSWORD = 'sésame/ouvre@toi';

/** Debian's Dovecot; undefined where it is not installed. */
export function dovecotProgram(): string | undefined {
  return ['/usr/sbin/dovecot', '/usr/bin/dovecot'].find((path) => {
    try {
      execFileSync(path, ['--version'], { stdio: 'ignore' });
      return true;
    } catch {
      return false;
    }
  });
}

/** A real IMAP server on a loopback port, with one account and files of its own. */
export interface ImapDouble {
  readonly url: string;
  /** The same with a password that it refuses. */
  readonly wrongUrl: string;
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Stops, and takes its files away. */
  remove(): Promise<void>;
}

/** The user it runs as: this one, unless this one is root. */
function runner(): {
  readonly uid: number;
  readonly gid: number;
  readonly name: string;
  readonly group: string;
} {
  const { uid, gid, username } = userInfo();
  if (uid === 0) return { uid: 65_534, gid: 65_534, name: 'nobody', group: 'nogroup' };
  const group = execFileSync('id', ['-gn'], { encoding: 'utf8' }).trim();
  return { uid, gid, name: username, group };
}

export async function imapDouble(program: string): Promise<ImapDouble> {
  const folder = await mkdtemp(join(tmpdir(), 'griot-imap-'));
  const port = await freePort();
  const { uid, gid, name, group } = runner();
  await chmod(folder, 0o755);
  for (const inner of ['run', 'state', 'mail']) {
    await mkdir(join(folder, inner));
    await chown(join(folder, inner), uid, gid);
  }
  await writeFile(join(folder, 'dovecot.conf'), settings(folder, port, name, group));
  await writeFile(join(folder, 'users'), `${ACCOUNT}:{PLAIN}${PASSWORD}::::::\n`);
  let running: ChildProcess | undefined;
  const stop = async (): Promise<void> => {
    if (!running) return;
    const ended = once(running, 'exit');
    running.kill('SIGTERM');
    await ended;
    running = undefined;
  };
  const account = `imap://${encodeURIComponent(ACCOUNT)}`;
  const server = `127.0.0.1:${port}/INBOX`;
  return {
    url: `${account}:${encodeURIComponent(PASSWORD)}@${server}`,
    wrongUrl: `${account}:wrong@${server}`,
    async start() {
      const options = { uid, gid, cwd: folder, stdio: 'ignore' } as const;
      running = spawn(program, ['-F', '-c', join(folder, 'dovecot.conf')], options);
      await answering(port, running);
    },
    stop,
    async remove() {
      await stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const settings = (folder: string, port: number, user: string, group: string): string => `
protocols = imap
listen = 127.0.0.1
base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/state/log
ssl = no
disable_plaintext_auth = no
auth_verbose = no
default_internal_user = ${user}
default_internal_group = ${group}
default_login_user = ${user}
first_valid_uid = 0
last_valid_uid = 0
first_valid_gid = 0
mail_location = maildir:${folder}/mail/box
passdb {
  driver = passwd-file
  args = ${folder}/users
}
userdb {
  driver = static
  args = uid=${runner().uid} gid=${runner().gid} home=${folder}/mail
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
service anvil {
  chroot =
}
service stats {
  chroot =
}
`;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}

/** Resolves once it answers; a server that ends instead says so. */
async function answering(port: number, server: ChildProcess): Promise<void> {
  while (server.exitCode === null) {
    const socket = dial(port, '127.0.0.1');
    const answered = await Promise.race([
      once(socket, 'data').then(() => true),
      once(socket, 'error').then(() => false),
    ]).catch(() => false);
    socket.destroy();
    if (answered) return;
  }
  throw new Error(`Dovecot ended with code ${server.exitCode}`);
}
