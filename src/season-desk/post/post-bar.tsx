import { complaintsAboutPost, type PostState } from '../../../domain/season/post-life';
import { ActionBar } from '../../components/action-bar';
import { ask } from '../../components/ask';
import { Button } from '../../components/button';
import { toast } from '../../components/toast';
import { goBack, open, paths } from '../../routes';
import type { useOwnPost } from './use-own-post';

interface PostBarProps {
  id: string;
  own: ReturnType<typeof useOwnPost>;
  state: PostState;
  /** A correction waits for an organiser. */
  isAsking: boolean;
  /** Somebody wants to hand it in: what is missing is to be said. */
  onAsk: () => void;
}

/** What may be done with a post in its state. */
export function PostBar({ id, own: { post, save, submit, takeBack, takeBackCorrection, isWritable, isChanged, isBusy }, state, isAsking, onAsk }: PostBarProps) {
  const missing = Object.keys(complaintsAboutPost(post)).length;
  // A refusal stands on the screen; there is nothing else to do about it here.
  const settle = (work: Promise<unknown>, said: string) => void work.then(() => [toast(said), goBack()], () => undefined);
  const handIn = () => {
    onAsk();
    if (missing === 0) settle(submit(), '交上去了，组织者看过就发布');
  };
  const giveUp = async () => {
    if (await ask({ title: '不要这个岗位了？', consequence: '拿掉以后要再办，得重新写。', yes: '不要了', no: '留着' })) settle(takeBack('giveUp'), '拿掉了');
  };
  if (isWritable) {
    return (
      <ActionBar>
        <Button look="quiet" state={isBusy ? 'busy' : isChanged ? 'ready' : 'off'} onPress={() => settle(save(), '存好了')}>
          存草稿
        </Button>
        <Button width="grow" state={isBusy ? 'busy' : 'ready'} onPress={handIn}>
          交给组织者看
        </Button>
      </ActionBar>
    );
  }
  if (state === 'published') {
    return (
      <ActionBar note={isAsking ? '更正等组织者看，看过以前可以收回来' : '已经发布，写错了的、变了的，请组织者更正'}>
        {isAsking && (
          <Button look="quiet" state={isBusy ? 'busy' : 'ready'} onPress={() => settle(takeBackCorrection(), '收回来了，岗位还是原来的样子')}>
            不更正了
          </Button>
        )}
        <Button width="grow" look="outline" onPress={() => open(paths.deskCorrection(id, 'unit'))}>
          {isAsking ? '改一改申请' : '申请更正'}
        </Button>
      </ActionBar>
    );
  }
  if (state !== 'submitted') return null;
  return (
    <ActionBar note="组织者还在看，没发布以前可以收回来">
      <Button look="quiet" state={isBusy ? 'busy' : 'ready'} onPress={() => void giveUp()}>
        不要了
      </Button>
      <Button width="grow" look="outline" state={isBusy ? 'busy' : 'ready'} onPress={() => settle(takeBack('takeBack'), '收回来了，改好再交')}>
        收回来改
      </Button>
    </ActionBar>
  );
}
