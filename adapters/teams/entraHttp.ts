import type { INetworkModule } from '@azure/msal-node';

type Answer<T> = Awaited<ReturnType<typeof entraHttp.sendGetRequestAsync<T>>>;

/** A machine that is not in Azure has nobody who answers for its identity. */
const TIMEOUT_MS = 10_000;

/** How MSAL reaches whoever gives tokens: its own way would wait without end. */
export const entraHttp: INetworkModule = {
  sendGetRequestAsync: (url, options) => send(url, { method: 'GET', ...options }),
  sendPostRequestAsync: (url, options) => send(url, { method: 'POST', ...options }),
};

async function send<T>(url: string, request: RequestInit): Promise<Answer<T>> {
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  const response = await fetch(url, { ...request, redirect: 'error', signal });
  const body: T = JSON.parse(await response.text());
  return { status: response.status, headers: Object.fromEntries(response.headers), body };
}
