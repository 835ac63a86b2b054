import { View } from '@tarojs/components';
import { Button } from '../../components/button';
import { Notice } from '../../components/notice';
import type { useRanking } from './use-ranking';

/** What was left unsaved on this phone: it stands below; or a colleague saved since, and one of the two is chosen. Nothing else. */
export function LeftNotice({ ranking: { isFromBefore, isPassed, startAnew, takeMine } }: { ranking: ReturnType<typeof useRanking> }) {
  if (!isFromBefore && !isPassed) return null;
  return (
    <View className="ranking-rule" aria-role="alert">
      <Notice tone={isPassed ? 'warning' : 'info'}>
        {isPassed ? '你的改动还没有存，别人已经存了新的先后，下面是新的。你的还在这台手机上。' : '接着你上次排的，还没有存。'}
        <View className="ranking-choices">
          {isPassed && (
            <Button look="outline" size="small" onPress={takeMine}>
              看我排的
            </Button>
          )}
          <Button look="outline" size="small" onPress={startAnew}>
            {isPassed ? '用新的' : '不要了'}
          </Button>
        </View>
      </Notice>
    </View>
  );
}
