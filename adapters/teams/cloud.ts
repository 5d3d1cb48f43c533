import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import {
  AuthenticationConstants,
  PasswordServiceClientCredentialFactory,
  type ServiceClientCredentialsFactory,
} from 'botframework-connector';
import { appIdOf, type Cloud, ISSUER, type TeamsConfig } from './config.ts';
import { connectorHttp } from './connectorHttp.ts';
import { Credentials } from './credentials.ts';
import { type Tokens, tokensFor } from './tokens.ts';

/** Judges the tokens that Teams brings, and asks for those that Griot brings to Teams. */
export function authenticationFor(
  config: TeamsConfig,
  cloud: Cloud,
): ConfigurationBotFrameworkAuthentication {
  const tokens = config.type === 'Playground' ? undefined : tokensFor(config, cloud);
  // The library takes all of these or its own: what it would ask of them itself, `Credentials` asks.
  const places = {
    ToChannelFromBotLoginUrl: AuthenticationConstants.ToChannelFromBotLoginUrl,
    ToChannelFromBotOAuthScope: ISSUER,
    ToBotFromChannelTokenIssuer: ISSUER,
    OAuthUrl: AuthenticationConstants.OAuthUrl,
    ToBotFromChannelOpenIdMetadataUrl: cloud.openIdMetadataUrl,
    ToBotFromEmulatorOpenIdMetadataUrl: AuthenticationConstants.ToBotFromEmulatorOpenIdMetadataUrl,
    CallerId: '',
  };
  return new ConfigurationBotFrameworkAuthentication(
    places,
    credentialsFor(config, tokens),
    undefined,
    undefined,
    { httpClient: connectorHttp(tokens) },
  );
}

/** By which Griot shows Teams who it is. */
const credentialsFor = (
  config: TeamsConfig,
  tokens: Tokens | undefined,
): ServiceClientCredentialsFactory =>
  tokens === undefined
    ? new PasswordServiceClientCredentialFactory('', '')
    : new Credentials(appIdOf(config), tokens);
