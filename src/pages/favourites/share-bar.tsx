import { ActionBar } from '../../components/action-bar';
import { Icon } from '../../components/icon';
import { ShareTrigger, useShareCard } from '../../platform/share';
import { paths } from '../../routes';
import { mostSent } from './ids';

/** Sends the list to a chat: it opens for anyone, without sign-in. Nothing while there is nothing to send. */
export function ShareBar({ ids }: { ids: readonly string[] }) {
  const sent = ids.slice(0, mostSent);
  const card = { title: `给你挑了 ${sent.length} 个家乡的岗位`, path: sent.length > 0 ? paths.keptList(sent) : paths.favourites };
  useShareCard(card);
  if (sent.length === 0) return null;
  return (
    <ActionBar note={ids.length > mostSent ? `一次发 ${mostSent} 个，最近收的在前` : undefined}>
      <ShareTrigger className="button button-grow" label={`把这 ${sent.length} 个发给家人`} card={card}>
        <Icon name="share" size="inline" className="button-icon" />
        把这 {sent.length} 个发给家人
      </ShareTrigger>
    </ActionBar>
  );
}
