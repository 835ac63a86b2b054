import { View } from '@tarojs/components';
import type { NamedWithOpenings } from '../../../cloudfunctions/activities/openings-of';
import { EmployerRows } from '../../components/employer-rows';
import { SectionHead } from '../../components/section-head';
import { open, paths } from '../../routes';

/** 重点单位: those the organisers put into the parcel. */
export function KeyEmployers({ employers }: { employers: readonly NamedWithOpenings[] }) {
  return (
    <View className="section">
      <SectionHead title="重点单位" note={`${employers.length} 家`} more={{ text: '全部单位', onPress: () => open(paths.employers) }} />
      <EmployerRows employers={employers} />
    </View>
  );
}
