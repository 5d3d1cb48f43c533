import { ConfidentialClientApplication } from '@azure/msal-node';
import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import {
  AuthenticationConstants,
  JwtTokenProviderFactory,
  ManagedIdentityServiceClientCredentialsFactory,
  PasswordServiceClientCredentialFactory,
  type ServiceClientCredentialsFactory,
} from 'botframework-connector';
import { type Cloud, ISSUER, type TeamsConfig } from './config.ts';
import { connectorHttp } from './connectorHttp.ts';
import { EntraCredentials } from './entraCredentials.ts';

const LOGIN = 'https://login.microsoftonline.com/';
/** Whence the token of a bot comes that belongs to no tenant in particular. */
const NO_TENANT = 'botframework.com';

/** Judges the tokens that Teams brings, and asks for those that Griot brings to Teams. */
export function authenticationFor(
  config: TeamsConfig,
  cloud: Cloud,
): ConfigurationBotFrameworkAuthentication {
  const places = {
    ToChannelFromBotLoginUrl: LOGIN + NO_TENANT,
    ToChannelFromBotOAuthScope: ISSUER,
    ToBotFromChannelTokenIssuer: ISSUER,
    OAuthUrl: AuthenticationConstants.OAuthUrl,
    ToBotFromChannelOpenIdMetadataUrl: cloud.openIdMetadataUrl,
    ToBotFromEmulatorOpenIdMetadataUrl: AuthenticationConstants.ToBotFromEmulatorOpenIdMetadataUrl,
    CallerId: '',
  };
  return new ConfigurationBotFrameworkAuthentication(
    places,
    credentialsFor(config, cloud),
    undefined,
    undefined,
    { httpClient: connectorHttp },
  );
}

/** By which Griot shows Teams who it is. */
function credentialsFor(config: TeamsConfig, cloud: Cloud): ServiceClientCredentialsFactory {
  if (config.type === 'Playground') return new PasswordServiceClientCredentialFactory('', '');
  if (config.type === 'UserAssignedMSI') {
    return new ManagedIdentityServiceClientCredentialsFactory(
      config.appId,
      new JwtTokenProviderFactory(),
    );
  }
  return entraFor(config, cloud);
}

/** By a secret. */
export function entraFor(
  { type, appId, tenantId, secret }: Extract<TeamsConfig, { secret: string }>,
  cloud: Cloud,
): EntraCredentials {
  const tenant = type === 'SingleTenant' ? tenantId : NO_TENANT;
  const application = new ConfidentialClientApplication({
    auth: { clientId: appId, clientSecret: secret, authority: LOGIN + tenant },
    ...(cloud.network ? { system: { networkClient: cloud.network } } : {}),
  });
  return new EntraCredentials(appId, application);
}
