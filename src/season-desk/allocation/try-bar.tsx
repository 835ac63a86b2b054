import { View } from '@tarojs/components';
import { ActionBar } from '../../components/action-bar';
import { Button } from '../../components/button';
import { RefusalNotice } from '../../components/refusal-notice';
import { useTry } from './use-try';

export function TryBar({ seasonId }: { seasonId: string }) {
  const { tryOut, isPending, error } = useTry();
  return (
    <>
      <View className="content">
        <RefusalNotice error={error} />
      </View>
      <ActionBar>
        <Button width="grow" state={isPending ? 'busy' : 'ready'} onPress={() => tryOut(seasonId, undefined)}>
          按现在的评分试算一次
        </Button>
      </ActionBar>
    </>
  );
}
