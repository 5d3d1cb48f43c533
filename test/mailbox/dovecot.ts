import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, chown, mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { createServer, connect as dial } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';

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

/** A real IMAP server on a loopback port, with files of its own. Whoever has the password has a mailbox. */
export interface ImapDouble {
  readonly port: number;
  /** The INBOX of an account, which is empty the first time that it is opened. */
  url(account: string): string;
  /** The same with a password that it refuses. */
  wrongUrl(account: string): string;
  /** Puts mails in the box of an account that has not been opened yet, as having come on that day. */
  deliver(account: string, mails: readonly Buffer[], on: Date): Promise<void>;
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
  let running: ChildProcess | undefined;
  const stop = async (): Promise<void> => {
    if (!running) return;
    const ended = once(running, 'exit');
    // All of its processes: asked to end, it would let those that idle linger for seconds.
    if (running.pid !== undefined) process.kill(-running.pid, 'SIGKILL');
    await ended;
    running = undefined;
  };
  const box = (account: string, password: string): string =>
    `imap://${encodeURIComponent(account)}:${encodeURIComponent(password)}@127.0.0.1:${port}/INBOX`;
  return {
    port,
    url: (account) => box(account, PASSWORD),
    wrongUrl: (account) => box(account, 'wrong'),
    async deliver(account, mails, on) {
      const maildir = join(folder, 'mail', account, 'box');
      await mkdir(join(maildir, 'new'), { recursive: true });
      for (const inner of [join(maildir, '..'), maildir, join(maildir, 'new')]) {
        await chown(inner, uid, gid);
      }
      const second = on.getTime() / 1000;
      for (const [index, mail] of mails.entries()) {
        // Their names begin with a time, which orders them.
        const file = join(maildir, 'new', `${second + index}.${port}.griot`);
        await writeFile(file, mail);
        await utimes(file, on, on);
      }
    },
    async start() {
      const options = { uid, gid, cwd: folder, stdio: 'ignore', detached: true } as const;
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
# A refusal is slow for whoever guesses passwords, not for tests.
auth_failure_delay = 0
mail_location = maildir:~/box
passdb {
  driver = static
  args = password=${PASSWORD}
}
userdb {
  driver = static
  args = uid=${runner().uid} gid=${runner().gid} home=${folder}/mail/%u
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
  unix_listener anvil-auth-penalty {
    mode = 0
  }
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
