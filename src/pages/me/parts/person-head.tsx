import { View } from '@tarojs/components';
import { Dot } from '../../../components/dot';
import { Icon } from '../../../components/icon';
import { Pressable } from '../../../components/pressable';
import { sayYear, type Profile } from '../../../../domain/person/profile';
import { open, paths } from '../../../routes';
import './person-head.scss';

/** Name and school, or the way to fill them in. `undefined` while it is being read. */
export function PersonHead({ profile }: { profile: Profile | null | undefined }) {
  return (
    <Pressable className="person-head" role="link" onPress={() => open(paths.profile)}>
      <View className="person-mark">{profile ? profile.name.slice(0, 1) : '雁'}</View>
      <View className="grow">
        <View className="text-heading">{profile ? profile.name : profile === null ? '还没有个人信息' : '　'}</View>
        <View className="text-secondary">
          {profile ? (
            <>
              {profile.university}
              <Dot />
              {sayYear(profile.level, profile.yearOfStudy)}
              <Dot />
              {profile.major}
            </>
          ) : (
            profile === null && '填一次，报名活动和面试都用得上'
          )}
        </View>
      </View>
      <Icon name="chevron-right" size="small" className="list-row-end" />
    </Pressable>
  );
}
