import { View } from '@tarojs/components';
import { type Employer } from '../../../../cloudfunctions/jobs/employers/read';
import { jobKinds, kindNames } from '../../../../domain/job/kind';
import { EmployerMark } from '../../../components/employer-mark';
import { Tag } from '../../../components/tag';

/** Its name, what it is, and how much it looks for. */
export function EmployerHead({ employer: { name, kinds, industries, chains, key, openings, headcount } }: { employer: Employer }) {
  const total = jobKinds.reduce((sum, kind) => sum + (openings[kind] ?? 0), 0);
  const about = [...kinds, ...industries].join('，');
  const internships = openings.internship ?? 0;
  return (
    <>
      <View className="employer-head">
        <EmployerMark name={name} />
        <View className="grow">
          <View className="text-heading">{name}</View>
          {about && <View className="text-secondary">{about}</View>}
          {(key || chains.length > 0) && (
            <View className="tags employer-tags">
              {key && <Tag tone="programme">重点单位</Tag>}
              {chains.map((chain) => (
                <Tag key={chain}>{chain}</Tag>
              ))}
            </View>
          )}
        </View>
      </View>
      {total > 0 && (
        <View className="employer-figures">
          <Figure figure={total} unit="个岗位" />
          {headcount > 0 && <Figure figure={headcount} unit="人" />}
          {internships > 0 && <Figure figure={internships} unit={`个${kindNames.internship}`} />}
        </View>
      )}
    </>
  );
}

function Figure({ figure, unit }: { figure: number; unit: string }) {
  return (
    <View className="employer-figure">
      <View className="employer-figure-number figures">{figure}</View>
      <View className="text-note">{unit}</View>
    </View>
  );
}
