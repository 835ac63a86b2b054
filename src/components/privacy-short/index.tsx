import { View } from '@tarojs/components';
import { privacyGuide } from '../../../domain/person/privacy-guide';
import { open, paths } from '../../routes';
import { Button } from '../button';
import { Card } from '../card';
import './index.scss';

/** What is collected and what for, before anything is asked. */
export function PrivacyShort() {
  return (
    <>
      <Card>
        {privacyGuide.inShort.map(({ what, why }) => (
          <View key={what} className="privacy-short-row">
            <View className="text-strong">{what}</View>
            <View className="text-secondary">{why}</View>
          </View>
        ))}
      </Card>
      <Button look="plain" onPress={() => open(paths.privacy())}>
        看隐私保护指引全文
      </Button>
    </>
  );
}
