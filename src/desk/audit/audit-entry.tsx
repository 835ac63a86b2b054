import { View } from '@tarojs/components';
import type { AuditLine } from '../../../cloudfunctions/desk/audit/list';
import { showObject } from '../../../domain/audit/acts';
import { showMoment } from '../../../domain/time/shanghai';
import { Card } from '../../components/card';
import { Pressable } from '../../components/pressable';
import type { Person } from './index';

/** Who did what, to whom, what is different since, why and when. */
export function AuditEntry({ line, onPerson }: { line: AuditLine; onPerson: (person: Person) => void }) {
  const { number, at, by, byName, act, object, objectName, changes, why } = line;
  const name = byName ?? '已离开的人';
  return (
    <Card>
      <View className="audit-head">
        <View className="grow text-title">
          {act}
          {objectName && `：${objectName}`}
        </View>
        <View className="text-note figures">{number}</View>
      </View>
      <View className="text-note figures audit-when">
        <Pressable className="audit-person" label={`只看 ${name}`} onPress={() => onPerson({ id: by, name })}>
          {name}
        </Pressable>
        {showMoment(at)}
      </View>
      {changes.map(({ field, before, after }) => (
        <View key={field} className="audit-change">
          <View className="audit-field">{field}</View>
          <View className="grow">
            {before !== null && <View className={after === null ? '' : 'audit-was'}>{after === null ? `${before}（已去掉）` : before}</View>}
            {after !== null && <View>{after}</View>}
          </View>
        </View>
      ))}
      {why && (
        <View className="audit-change">
          <View className="audit-field">原因</View>
          <View className="grow">{why}</View>
        </View>
      )}
      {!objectName && <View className="text-note audit-object">{showObject(object)}</View>}
    </Card>
  );
}
