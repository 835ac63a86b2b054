import { useEffect } from 'react';
import { useRouter } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { privacyGuide } from '../../../domain/person/privacy-guide';
import { ActionBar } from '../../components/action-bar';
import { Button } from '../../components/button';
import { Screen } from '../../components/screen';
import { AgreeButton } from '../../platform/agree-button';
import { goOn, holdBack } from '../../platform/privacy-gate';
import { openPrivacyGuide } from '../../platform/privacy-guide';
import { goBack } from '../../routes';
import './index.scss';

/** 隐私保护指引: the whole text; with a button to agree when something that needs it was just asked for. */
export default function Privacy() {
  const asks = useRouter().params.ask === '1';
  // Leaving the page is an answer too.
  useEffect(() => () => holdBack(), []);
  const agree = () => {
    goOn();
    goBack();
  };
  return (
    <Screen>
      <View className="content section-first">
        <View className="text-note figures">{privacyGuide.version} 版</View>
        {privacyGuide.sections.map(({ title, paragraphs }) => (
          <View key={title} className="section">
            <View className="text-heading">{title}</View>
            {paragraphs.map((paragraph) => (
              <View key={paragraph} className="privacy-paragraph">
                {paragraph}
              </View>
            ))}
          </View>
        ))}
        {openPrivacyGuide && (
          <View className="section">
            <Button look="outline" width="wide" onPress={openPrivacyGuide}>
              看微信里的指引
            </Button>
          </View>
        )}
      </View>
      {asks && (
        <ActionBar>
          <AgreeButton onAgree={agree}>同意，继续</AgreeButton>
        </ActionBar>
      )}
    </Screen>
  );
}
