import { View } from '@tarojs/components';
import { coreName } from '../../../domain/job/employer-name';
import './index.scss';

/** Two characters of an employer's name, where a logo would be: the name without its town and its legal form. */
export function EmployerMark({ name, size = 'normal' }: { name: string; size?: 'normal' | 'small' }) {
  return <View className={size === 'small' ? 'employer-mark employer-mark-small' : 'employer-mark'}>{coreName(name).slice(0, 2)}</View>;
}
