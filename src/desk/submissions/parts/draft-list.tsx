import { View } from '@tarojs/components';
import { showMoment } from '../../../../domain/time/shanghai';
import { List, ListRow } from '../../../components/list';
import { SectionHead } from '../../../components/section-head';
import { open, paths } from '../../../routes';
import type { Draft } from '../../submission/drafts';

/** Begun and not submitted; on this phone alone. */
export function DraftList({ drafts }: { drafts: readonly Draft[] }) {
  if (drafts.length === 0) return null;
  return (
    <View className="section">
      <SectionHead title="没写完的草稿" note="只在这台手机上" />
      <List>
        {drafts.map(({ id, cells, at }) => (
          <ListRow key={id} text={cells.title?.trim() || '还没写名称的岗位'} note={`${showMoment(new Date(at).toISOString())} 写的`} onPress={() => open(paths.deskSubmit({ draft: id }))} />
        ))}
      </List>
    </View>
  );
}
