import { describe, expect, it } from 'vitest';
import { commands } from '../../src/commands.ts';
import { translator } from '../../src/kernel/locale/translate.ts';
import { slackManifest } from './manifest.ts';

const http = slackManifest(translator('fr'), commands, { publicUrl: 'https://griot.example.org/' });
const socket = slackManifest(translator('fr'), commands, { socket: true });

describe('the manifest', () => {
  it('points everything at one address by HTTP, and at none by Socket Mode', () => {
    const url = 'https://griot.example.org/slack/events';
    expect(http.settings.event_subscriptions).toMatchObject({ request_url: url });
    const interactivity = { request_url: url, message_menu_options_url: url };
    expect(http.settings.interactivity).toMatchObject(interactivity);
    for (const command of http.features.slash_commands) expect(command).toMatchObject({ url });
    expect(http.settings.socket_mode_enabled).toBe(false);
    expect(JSON.stringify(socket)).not.toMatch(/request_url|options_url/);
    expect(socket.settings.socket_mode_enabled).toBe(true);
  });

  it('asks for the fewest scopes: it reads no channel', () => {
    expect(http.oauth_config.scopes.bot).toEqual([
      'app_mentions:read',
      'channels:read',
      'chat:write',
      'commands',
      'files:write',
      'groups:read',
      'im:history',
      'im:write',
      'users:read',
      'users:read.email',
    ]);
  });

  it('takes its hints from the commands, within Slack’s limits in both languages', () => {
    for (const locale of ['fr', 'en']) {
      const { features, display_information } = slackManifest(translator(locale), commands, {
        socket: true,
      });
      expect(display_information.description.length).toBeLessThanOrEqual(140);
      for (const { name, description } of features.shortcuts) {
        expect(name.length).toBeLessThanOrEqual(24);
        expect(description.length).toBeLessThanOrEqual(150);
      }
      for (const { usage_hint, description } of features.slash_commands) {
        expect(usage_hint).toContain('planifier');
        expect(usage_hint.length).toBeLessThanOrEqual(1000);
        expect(description.length).toBeLessThanOrEqual(2000);
      }
    }
  });
});
