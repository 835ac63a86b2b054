import { View } from '@tarojs/components';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../api';
import { EmployerRows } from '../../components/employer-rows';

interface EmployersProps {
  activityId: string;
  names: readonly string[];
}

/** Who comes to meet the students, and what they are looking for; the names stand there before the openings are counted. */
export function Employers({ activityId, names }: EmployersProps) {
  const query = useQuery(api.activities.employers.queryOptions({ id: activityId }));
  return (
    <View className="section">
      <View className="text-heading block-head">到场单位</View>
      <EmployerRows employers={query.data ?? names.map((name) => ({ id: null, name, openings: null }))} />
    </View>
  );
}
