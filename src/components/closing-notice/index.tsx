import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, CallRefused } from '../../api';
import { showMoment } from '../../../domain/time/shanghai';
import { Button } from '../button';
import { Notice } from '../notice';
import { toast } from '../toast';
import './index.scss';

/** While an account is being closed: until when it can be kept, and the way to keep it. */
export function ClosingNotice({ erasesAt }: { erasesAt: string }) {
  const queries = useQueryClient();
  const { mutate, isPending } = useMutation(
    api.account.closing.takeBack.mutationOptions({
      onSuccess: async () => {
        await queries.invalidateQueries({ queryKey: api.account.pathKey() });
        toast('账号留下了，一切照旧');
      },
      onError: (failure) => toast(CallRefused.from(failure).sentence),
    }),
  );
  return (
    <Notice tone="warning">
      已申请注销，{showMoment(erasesAt)} 删除。在那之前一切照旧。
      <Button
        look="plain"
        size="small"
        className="closing-notice-stay"
        state={isPending ? 'busy' : 'ready'}
        onPress={() => mutate()}
      >
        不注销了
      </Button>
    </Notice>
  );
}
