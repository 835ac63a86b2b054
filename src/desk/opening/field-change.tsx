import { View } from '@tarojs/components';
import { type FieldChange } from '../../../domain/job/changes';
import './field-change.scss';

/** One cell before and after, in the sheet's words. */
export function FieldChangeRow({ field: { name, before, after } }: { field: FieldChange }) {
  const isReadAnew = before === undefined && after === undefined;
  return (
    <View className="change-field">
      <View className="change-name">{name}</View>
      {isReadAnew ? (
        <View className="grow text-secondary">原文没变，读法更新了</View>
      ) : (
        <View className="grow">
          <View className="change-before raw-text">{before ?? '（空着）'}</View>
          <View className="change-after raw-text">{after ?? '（空着）'}</View>
        </View>
      )}
    </View>
  );
}
