import { View } from '@tarojs/components';
import { moments, type Moment } from '../../../domain/message/templates';
import { Button } from '../../components/button';
import { List, ListRow } from '../../components/list';
import { useNotify, type Notify } from '../../components/notify-card';
import { Screen } from '../../components/screen';
import { SectionHead } from '../../components/section-head';
import { toast } from '../../components/toast';
import './index.scss';

const names: Record<Moment, string> = {
  activity: '活动',
  interview: '面试',
  season: '金种子报名',
  proof: '材料审核',
  application: '投递',
  savedSearch: '岗位订阅',
  applicants: '收到的投递',
  submission: '岗位审核',
};

/** 消息提醒: what WeChat may tell the person, how many more times, and a way to allow more. */
export default function Reminders() {
  return (
    <Screen>
      <View className="content section-first">
        <View className="text-secondary">
          微信里的提醒，允许一次发一条。没开也不要紧：每一条都在“消息”里。
        </View>
        {(Object.keys(moments) as Moment[]).map((moment) => (
          <Reminder key={moment} moment={moment} />
        ))}
      </View>
    </Screen>
  );
}

function Reminder({ moment }: { moment: Moment }) {
  const { standing, templates, ask } = useNotify(moment);
  return (
    <View className="section">
      <SectionHead title={names[moment]} />
      {standing === 'none' ? (
        <View className="text-secondary">这里还没有接上微信的提醒，有事看“消息”。</View>
      ) : (
        <>
          <List>
            {templates.map(({ name, title, gives, left }) => (
              <ListRow key={name} text={title} note={gives} value={left > 0 ? `还能发 ${left} 条` : '没有开'} />
            ))}
          </List>
          {standing === 'refused' ? (
            <View className="text-note reminders-note">你选过“总是拒绝”。想改的话，在右上角“···”的设置里打开。</View>
          ) : (
            <Button className="reminders-button" look="quiet" width="wide" state={standing === 'unknown' ? 'off' : 'ready'} onPress={() => void allowMore(ask)}>
              每样再要一条
            </Button>
          )}
        </>
      )}
    </View>
  );
}

async function allowMore(ask: Notify['ask']): Promise<void> {
  toast((await ask()) ? '好，到时候微信里告诉你' : '好的，没有开');
}
