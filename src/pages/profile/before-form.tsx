import { View } from '@tarojs/components';
import { ActionBar } from '../../components/action-bar';
import { PrivacyShort } from '../../components/privacy-short';
import { AgreeButton } from '../../platform/agree-button';

interface BeforeFormProps {
  onAgree: () => void;
  /** There is a profile already: the guide has changed since. */
  again: boolean;
}

/** What will be asked and what for. Nothing is asked before the person has agreed. */
export function BeforeForm({ onAgree, again }: BeforeFormProps) {
  return (
    <>
      <View className="content section-first">
        <View className="text-display">{again ? '指引有更新，请再看一眼' : '填之前，先说清楚'}</View>
        <View className="text-secondary profile-lead">
          {again ? '已经填过的都还在。' : '只问办事用得到的，一分钟填完。'}身份证号不在这里问。
        </View>
        <PrivacyShort />
      </View>
      <ActionBar note="不同意也能看岗位、活动和政策。">
        <AgreeButton onAgree={onAgree}>同意，开始填</AgreeButton>
      </ActionBar>
    </>
  );
}
