import { Text, View } from '@tarojs/components';
import { Dot } from '../../../components/dot';
import { Drawing } from '../../../components/drawing';
import { Pressable } from '../../../components/pressable';
import { phrases } from './phrases';
import { open, paths } from '../../../routes';
import { useHomeLetter } from './home-letter';
import './parcel.scss';

/** 就业礼包: a letter looking out of its envelope. The only object of the program with depth. It opens the whole package. */
export function Parcel() {
  const { title, letter } = useHomeLetter();
  return (
    <Pressable className="parcel" role="link" onPress={() => open(paths.gift())}>
      <View className="parcel-letter">
        <View className="parcel-title">
          {phrases(title).map((phrase) => (
            <Text key={phrase} className="phrase">
              {phrase}
            </Text>
          ))}
        </View>
        <View className="parcel-teaser">{letter?.paragraphs[0]}</View>
        <Drawing name="stamp" className="parcel-stamp" />
      </View>
      <View className="parcel-flap" />
      <View className="parcel-front">
        <View className="grow">
          <View className="text-title">就业礼包</View>
          <View className="parcel-inside">
            信
            <Dot />
            政策卡
            <Dot />
            岗位
            <Dot />
            重点单位
          </View>
        </View>
        <View className="parcel-open">拆开</View>
      </View>
    </Pressable>
  );
}
