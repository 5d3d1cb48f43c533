import { type Request, type RequestHandler, type Response, Router } from 'express';
import { render } from 'preact-render-to-string';
import { Refusal } from '../../../src/kernel/http/refusal.ts';
import { type Conversation, channelConversations, directConversation } from '../conversations.ts';
import type { PageDeps } from '../deps.ts';
import { ConversationPage } from '../pages/conversation.tsx';
import { pageText } from '../pages/document.tsx';
import { readPost } from '../post.ts';
import { queryNumber } from '../query.ts';
import { notFound } from '../refusal.ts';
import { LineView, type Reading } from '../render/line.tsx';
import { LineStream } from '../stream.tsx';
import type { StreamRegistry } from '../streamRegistry.ts';
import { forVisitor, type Visitor } from '../visitor.ts';
import { wantsJson } from '../wantsJson.ts';
import { navigationOf } from './frame.ts';

const LINES_PER_PAGE = 40;

type Serve = (req: Request, res: Response, reading: Reading) => Promise<void>;

/** The conversation with Griot and the channels: reading, writing, following. */
export function conversationRoutes(deps: PageDeps, streams: StreamRegistry): Router {
  const router = Router();
  const inConversation = (serve: Serve): RequestHandler =>
    forVisitor(deps, (req, res, visitor) =>
      serve(req, res, { visitor, conversation: conversationAt(visitor, req) }),
    );
  for (const path of ['/griot', '/groupes/:channel']) {
    router.get(
      path,
      inConversation((req, res, reading) => show(deps, req, res, reading)),
    );
    router.post(
      path,
      inConversation((req, res, reading) => speak(deps, req, res, reading)),
    );
    router.get(
      `${path}/direct`,
      inConversation(async (req, res, reading) =>
        new LineStream(deps, streams, reading).open(req, res),
      ),
    );
  }
  return router;
}

/** @throws Refusal 404 for a channel he may not read, as for one that does not exist */
function conversationAt(visitor: Visitor, req: Request): Conversation {
  const { channel } = req.params;
  if (channel === undefined) return directConversation(visitor);
  const found = channelConversations(visitor).find((one) => one.channel === channel);
  if (!found) throw notFound();
  return found;
}

async function show(deps: PageDeps, req: Request, res: Response, reading: Reading): Promise<void> {
  const { visitor, conversation } = reading;
  const before = queryNumber(req, 'avant');
  const navigation = await navigationOf(deps, visitor, conversation.path);
  const reader = { conversation: conversation.key, personId: visitor.person.id };
  // Read before the lines: what is written in between comes again, and is known by its number.
  const cursor = navigation.latest.get(conversation.key) ?? 0;
  const page = await deps.lines.page(reader, LINES_PER_PAGE, before);
  res.send(
    pageText(
      <ConversationPage
        {...reading}
        assets={deps.assets}
        navigation={navigation}
        cursor={cursor}
        page={page}
        isEarlier={before !== undefined}
      />,
    ),
  );
}

async function speak(deps: PageDeps, req: Request, res: Response, reading: Reading): Promise<void> {
  const { visitor, conversation } = reading;
  const post = readPost(req.body);
  if (post.speaker !== undefined && post.speaker !== visitor.externalId) {
    throw new Refusal(409, 'kernel.web.error.otherPerson');
  }
  const written = await deps.speaker.speak(visitor, conversation, post);
  if (wantsJson(req)) {
    res.json({ lines: written.map((line) => render(<LineView {...reading} line={line} />)) });
    return;
  }
  const last = written.at(-1);
  res.redirect(303, last ? `${conversation.path}#l${last.number}` : conversation.path);
}
