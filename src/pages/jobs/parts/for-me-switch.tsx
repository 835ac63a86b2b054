import { Text } from '@tarojs/components';
import { Icon } from '../../../components/icon';
import { Pressable } from '../../../components/pressable';
import { toast } from '../../../components/toast';
import { open, paths } from '../../../routes';

interface ForMeSwitchProps {
  on: boolean;
  /** Whether anything is known that it could go by; null while it is off. */
  knowsPerson: boolean | null;
  onChange: (on: boolean) => void;
}

/** 适合我: what fits the profile and what is kept comes first. Without either, it leads to the profile. */
export function ForMeSwitch({ on, knowsPerson, onChange }: ForMeSwitchProps) {
  const works = on && knowsPerson !== false;
  const press = () => {
    if (!on || works) return onChange(!on);
    toast('填了专业和家乡，才知道哪些适合你');
    open(paths.profile);
  };
  return (
    <Pressable className={works ? 'for-me for-me-on' : 'for-me'} role="switch" checked={works} label="适合我的排前面" onPress={press}>
      {works && <Icon name="check" size="small" />}
      <Text>适合我</Text>
    </Pressable>
  );
}
