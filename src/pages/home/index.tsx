import { View } from '@tarojs/components';
import { NextActivities } from '../../components/next-activities';
import { Screen } from '../../components/screen';
import { useShareCard } from '../../platform/share';
import { paths } from '../../routes';
import { FiveOne } from './parts/five-one';
import { Hero } from './parts/hero';
import { Openings } from './parts/openings';
import { Parcel } from './parts/parcel';
import { SeasonStrip } from './parts/season-strip';
import './index.scss';

/** 首页: the campaign line, the parcel from home, and the next thing to do. */
export default function Home() {
  useShareCard({ title: '雁归有时，青岛等你', path: paths.home });
  return (
    <Screen tab className="home">
      <Hero />
      <Parcel />
      <View className="content">
        <FiveOne />
        <NextActivities title="近期活动" more="全部" most={3} />
        <Openings />
        <SeasonStrip />
        <View className="text-note home-sample">示例数据，取自公开报道和招聘简章</View>
      </View>
    </Screen>
  );
}
