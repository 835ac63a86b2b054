import { View } from '@tarojs/components';
import type { Happened } from '../../../cloudfunctions/jobs/applications/read';
import { applicationStates } from '../../../domain/job/application';
import { showMoment } from '../../../domain/time/shanghai';
import './index.scss';

const words: Record<Happened['what'], string> = {
  ...applicationStates,
  seen: '单位看了简介',
  invited: '单位约面谈',
  hired: '录用了',
  refused: '这次没有合适',
  phoneShown: '单位看了手机号',
  fileShown: '单位打开了附件',
};

/** What happened and when, the latest first and marked; the employer's words under it. */
export function ApplicationTimeline({ timeline }: { timeline: readonly Happened[] }) {
  return (
    <View className="happened-list">
      {timeline.map(({ what, at, text, invitation }, index) => (
        <View key={`${what} ${at}`} className={index === 0 ? 'happened happened-now' : 'happened'}>
          <View className="happened-node" />
          <View className="grow">
            <View className="happened-head">
              <View className={index === 0 ? 'text-strong' : ''}>{words[what]}</View>
              <View className="text-note figures">{showMoment(at)}</View>
            </View>
            {invitation && (
              <View className="happened-detail">
                <View className="text-strong figures">{showMoment(invitation.startsAt)}</View>
                <View>{invitation.place}</View>
              </View>
            )}
            {text && <View className="happened-detail happened-words">{text}</View>}
          </View>
        </View>
      ))}
    </View>
  );
}
