import { publicPages } from '../../adapters/pages/pages.ts';
import { type HttpServer, startHttpServer } from '../../adapters/web/httpServer.ts';
import { createWebChat } from '../../adapters/web/webChat.ts';
import { silentLog } from '../../src/kernel/log.ts';
import { type Griot, type GriotOptions, startGriot } from '../support/griot.ts';

/** The real Griot behind its one server, the public pages before the local chat, as in the program. */
export interface PublicWorld {
  readonly griot: Griot;
  readonly server: HttpServer;
  close(): Promise<void>;
}

export async function openPublicWorld(options: GriotOptions): Promise<PublicWorld> {
  const griot = await startGriot(options);
  const { app, database, clock } = griot;
  const host = '127.0.0.1';
  const chat = createWebChat({ database, clock, log: silentLog, host });
  const parts = [
    { router: publicPages({ app, clock, log: silentLog }) },
    { router: chat.routerFor({ app }), close: () => chat.close() },
  ];
  const server = await startHttpServer({ host, port: 0, parts, database, log: silentLog });
  return {
    griot,
    server,
    async close() {
      await server.close();
      await griot.stop();
    },
  };
}
