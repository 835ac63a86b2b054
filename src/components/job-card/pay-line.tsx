import { Text, View } from '@tarojs/components';
import { type Salary } from '../../../domain/job/salary';
import { payWords } from '../../job-words/pay';
import { Dot } from '../dot';

/** What an opening pays as we read it, or that nothing is published. */
export function PayLine({ salary, className }: { salary: Salary; className?: string }) {
  const pay = payWords(salary);
  if (!pay) return <View className={`job-card-pay job-card-unknown ${className ?? ''}`}>薪资面议</View>;
  return (
    <View className={`job-card-pay ${className ?? ''}`}>
      {pay.figure}
      <Text className="job-card-unit">
        {pay.unit}
        {pay.notes.map((note) => (
          <Text key={note}>
            <Dot />
            {note}
          </Text>
        ))}
      </Text>
    </View>
  );
}
