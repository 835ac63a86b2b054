import { StateView } from '../../components/state-view';
import { openTab, paths } from '../../routes';

export function NothingKept() {
  return (
    <StateView
      kind="empty"
      title="还没有收藏"
      advice="看到合适的岗位，点一下心形，就会留在这里。"
      action={{ text: '去看岗位', onPress: () => openTab(paths.jobs) }}
    />
  );
}
