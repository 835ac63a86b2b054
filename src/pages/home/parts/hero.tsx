import { View } from '@tarojs/components';
import { Dot } from '../../../components/dot';
import { Drawing } from '../../../components/drawing';
import { useCampaign } from './home-letter';
import './hero.scss';

/** The campaign line, cut by hand so that no word is split, the campaign that is on, and the skein that flies home. */
export function Hero() {
  const { data: campaign } = useCampaign();
  return (
    <View className="hero">
      <Drawing name="skein" className="hero-skein" />
      <View className="hero-line">
        <View>雁归有时，</View>
        <View>青岛等你。</View>
      </View>
      <View className="hero-note">
        {campaign ? (
          <>
            {campaign.title}
            <Dot />
            {campaign.words}
          </>
        ) : (
          '给青岛籍学子的岗位、活动和一封家信'
        )}
      </View>
    </View>
  );
}
