import { View } from '@tarojs/components';
import { Button } from '../../components/button';
import { Field, TextInput } from '../../components/field';
import { PhoneButton } from '../../platform/phone-button';
import type { PhoneDraft } from './draft';

interface PhoneFieldProps {
  /** 138****0001, when one is kept. */
  kept: string | null;
  phone: PhoneDraft | undefined;
  onChange: (phone: PhoneDraft | undefined) => void;
  error?: string;
}

/** WeChat's number by one press, or typed. One that is kept is shown with its middle hidden. */
export function PhoneField({ kept, phone, onChange, error }: PhoneFieldProps) {
  const type = () => onChange({ by: 'hand', number: '' });
  if (kept && !phone) {
    return (
      <Field name="手机号">
        <View className="phone-kept">
          <View className="figures">{kept}</View>
          <Button look="quiet" size="small" onPress={type}>
            换一个
          </Button>
        </View>
      </Field>
    );
  }
  if (phone?.by === 'wechat') {
    return (
      <Field name="手机号">
        <View className="phone-kept">
          <View>用微信绑定的手机号</View>
          <Button look="quiet" size="small" onPress={type}>
            自己填
          </Button>
        </View>
      </Field>
    );
  }
  return (
    <Field name="手机号" error={error} note="加密保存。活动有变动时联系你，平时没人看得到。">
      <PhoneButton onCode={(code) => onChange({ by: 'wechat', code })}>用微信手机号</PhoneButton>
      <View className="phone-by-hand">
        <TextInput
          name="手机号"
          type="number"
          value={phone?.number ?? ''}
          longest={20}
          hint="或者自己填"
          onChange={(number) => onChange(number === '' && kept ? undefined : { by: 'hand', number })}
        />
      </View>
    </Field>
  );
}
