import { type Activity, CloudAdapter, type InvokeResponse, type TurnContext } from 'botbuilder';
import type { AuthenticateRequestResult } from 'botframework-connector';

/** The Bot Framework's adapter, its two steps apart: who sends an activity, then what comes of it. */
export class GriotAdapter extends CloudAdapter {
  /** @throws when the token does not vouch for the activity */
  vouch(activity: Activity, authorization: string): Promise<AuthenticateRequestResult> {
    return this.botFrameworkAuthentication.authenticateRequest(activity, authorization);
  }

  /** @returns what Teams waits for; undefined when it waits for nothing */
  take(
    vouched: AuthenticateRequestResult,
    activity: Activity,
    turn: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    return this.processActivity(vouched, activity, turn);
  }
}
