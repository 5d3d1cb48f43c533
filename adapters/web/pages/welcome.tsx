import type { VNode } from 'preact';
import type { Translator } from '../../../src/kernel/locale/translate.ts';
import { channelConversations } from '../conversations.ts';
import { Mark } from '../render/icons.tsx';
import type { Reading } from '../render/line.tsx';
import { Signature } from '../render/signature.tsx';
import type { Visitor } from '../visitor.ts';

/** What people type most, one press away. */
export const quickLines = (t: Translator): string[] => [
  t('kernel.web.quick.help'),
  t('kernel.web.quick.meetings'),
  t('kernel.web.quick.actions'),
  t('kernel.web.quick.todo'),
];

/** The first group he convenes: an example he may follow. */
function exampleGroup(visitor: Visitor): string | undefined {
  return channelConversations(visitor)
    .flatMap(({ group }) => group ?? [])
    .find((group) => visitor.actor.relations(group).has('coordinator'))?.code;
}

/** What stands in a conversation where nothing has been said yet. */
export function Welcome({ visitor, conversation }: Reading): VNode {
  const { t, person } = visitor;
  if (conversation.channel !== undefined) {
    return (
      <div class="welcome">
        <Mark />
        <h2>{t('kernel.web.welcome.channelTitle', { group: conversation.title })}</h2>
        <p>{t('kernel.web.welcome.channelText')}</p>
      </div>
    );
  }
  const group = exampleGroup(visitor);
  const example = group && t('kernel.web.quick.plan', { group: group.toLowerCase() });
  return (
    <div class="welcome">
      <Mark />
      <h2>{t('kernel.web.welcome.title', { name: person.firstName })}</h2>
      <p>{t('kernel.web.welcome.text')}</p>
      <p>{t('kernel.web.welcome.first')}</p>
      <form method="post" action={conversation.path} data-post>
        <Signature speaker={visitor.externalId} />
        {[
          ...(example ? [example] : []),
          t('kernel.web.quick.todo'),
          t('kernel.web.quick.help'),
        ].map((line) => (
          <button type="submit" name="text" value={line}>
            {line}
          </button>
        ))}
      </form>
      <p class="muted">{t('kernel.web.welcome.safe')}</p>
    </div>
  );
}
