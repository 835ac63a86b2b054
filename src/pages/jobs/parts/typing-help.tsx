import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Text, View } from '@tarojs/components';
import { api } from '../../../api';
import { Icon } from '../../../components/icon';
import { Pressable } from '../../../components/pressable';
import { recentSearches } from '../recent-searches';

const kindWords: Partial<Record<string, string>> = { employer: '单位', major: '专业', place: '地点' };

interface TypingHelpProps {
  /** What is typed so far, once the hand rests. */
  text: string;
  onPick: (text: string) => void;
}

/** Beneath the search field while it is used: what one may go on to type, or what was searched for before, here and by others. */
export function TypingHelp({ text, onPick }: TypingHelpProps) {
  if (text.trim() !== '') return <Suggested text={text.trim()} onPick={onPick} />;
  return (
    <>
      <Recent onPick={onPick} />
      <Popular onPick={onPick} />
    </>
  );
}

function Suggested({ text, onPick }: TypingHelpProps) {
  const { data } = useQuery(api.jobs.suggestions.queryOptions({ text: text.slice(0, 30) }, { placeholderData: keepPreviousData }));
  const suggestions = (data ?? []).filter(({ word }) => word !== text).slice(0, 6);
  if (suggestions.length === 0) return null;
  return (
    <View className="typing-help">
      {suggestions.map(({ word, kind }) => (
        <Pressable key={word} className="typing-word" onPress={() => onPick(word)}>
          <Text className="one-line">{word}</Text>
          {kindWords[kind] && <Text className="text-note">{kindWords[kind]}</Text>}
        </Pressable>
      ))}
    </View>
  );
}

function Recent({ onPick }: Pick<TypingHelpProps, 'onPick'>) {
  const recent = recentSearches.use();
  if (recent.length === 0) return null;
  return (
    <>
      <View className="typing-head">
        <Text className="text-note grow">最近搜过</Text>
        <Pressable className="typing-clear" label="清空最近搜过的" onPress={() => recentSearches.clear()}>
          清空
        </Pressable>
      </View>
      <View className="typing-help">
        {recent.map((word) => (
          <View key={word} className="typing-recent">
            <Pressable className="typing-recent-word" onPress={() => onPick(word)}>
              <Text className="one-line">{word}</Text>
            </Pressable>
            <Pressable className="typing-recent-remove" label={`不记“${word}”`} onPress={() => recentSearches.remove(word)}>
              <Icon name="close" size="small" />
            </Pressable>
          </View>
        ))}
      </View>
    </>
  );
}

function Popular({ onPick }: Pick<TypingHelpProps, 'onPick'>) {
  const { data: popular = [] } = useQuery(api.jobs.popular.queryOptions(undefined, { staleTime: 600_000 }));
  if (popular.length === 0) return null;
  return (
    <>
      <View className="typing-head">
        <Text className="text-note grow">大家在搜</Text>
      </View>
      <View className="typing-help">
        {popular.map((word) => (
          <Pressable key={word} className="typing-word" onPress={() => onPick(word)}>
            <Text className="one-line">{word}</Text>
          </Pressable>
        ))}
      </View>
    </>
  );
}
