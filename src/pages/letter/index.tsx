import { useRouter } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { ActionBar } from '../../components/action-bar';
import { Drawing } from '../../components/drawing';
import { Icon } from '../../components/icon';
import { QueryView } from '../../components/query-view';
import { Screen } from '../../components/screen';
import { StateView } from '../../components/state-view';
import { ShareTrigger, useShareCard } from '../../platform/share';
import { openTab, paths } from '../../routes';
import { InTheParcel } from './in-the-parcel';
import { LetterPaper } from './letter-paper';
import { Reply } from './reply';
import { useLetter } from './use-letter';
import './index.scss';

/** 一封信: what a student shows at home. Opens without sign-in. */
export default function LetterPage() {
  const { id } = useRouter().params;
  const { letterId, isNone, query } = useLetter(id);
  const letter = query.data?.letter;
  const card = { title: query.data?.title ?? '一封家信', path: paths.letter(letterId ?? '') };
  useShareCard(card);
  if (isNone || (query.data && !letter)) {
    return (
      <Screen>
        <StateView
          kind="empty"
          title="信还在路上"
          advice="写好了会放在这里，先去看看活动。"
          action={{ text: '看活动', onPress: () => openTab(paths.activities) }}
        />
      </Screen>
    );
  }
  return (
    <Screen ground="programme">
      <View className="letter-top">
        <Drawing name="skein" className="letter-skein" />
        <View className="letter-title">
          {phrasesOf(query.data?.title ?? '一封家信').map((phrase) => (
            <View key={phrase} className="phrase">
              {phrase}
            </View>
          ))}
        </View>
        <View className="letter-note">家长也能打开</View>
      </View>
      <View className="content letter-content">
        <QueryView query={query} what="信" skeleton={<View className="letter-paper letter-blank" />}>
          {({ id: readId, letter: written, source, sample, organisedBy }) => (
            <>
              {written && <LetterPaper letter={written} />}
              {written && <Reply letterId={readId} />}
              <InTheParcel />
              <View className="text-note letter-source">
                <View>{organisedBy}</View>
                <View>{sample ? `示例数据，${source.note}` : source.note}</View>
              </View>
            </>
          )}
        </QueryView>
      </View>
      {letter && (
        <ActionBar>
          <ShareTrigger className="button button-grow" label="把这封信发给家人" card={card}>
            <Icon name="share" size="inline" className="button-icon" />
            把这封信发给家人
          </ShareTrigger>
        </ActionBar>
      )}
    </Screen>
  );
}

/** A title is broken after 的, never inside a word. */
const phrasesOf = (title: string): string[] => title.match(/[^的]*的|[^的]+/g) ?? [title];
