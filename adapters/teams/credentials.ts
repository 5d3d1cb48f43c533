import { ServiceClientCredentialsFactory } from 'botframework-connector';
import type { Tokens } from './tokens.ts';

type Given = Awaited<ReturnType<ServiceClientCredentialsFactory['createCredentials']>>;

/**
 * By which Griot's requests are signed. The library's own factories want another build of MSAL's
 * class than the one that ES modules are given, and would try whatever else a machine has.
 */
export class Credentials extends ServiceClientCredentialsFactory {
  readonly #appId: string;
  readonly #tokens: Tokens;

  constructor(appId: string, tokens: Tokens) {
    super();
    this.#appId = appId;
    this.#tokens = tokens;
  }

  override async isValidAppId(appId: string): Promise<boolean> {
    return appId === this.#appId;
  }

  override async isAuthenticationDisabled(): Promise<boolean> {
    return false;
  }

  override async createCredentials(): Promise<Given> {
    return {
      signRequest: async (request) => {
        request.headers.set('authorization', `Bearer ${await this.#tokens()}`);
        return request;
      },
    };
  }
}
