import { View } from '@tarojs/components';
import type { OwnOpening } from '../../../../cloudfunctions/jobs/applicants/openings';
import { stateNames } from '../../../../domain/job/changes';
import { showDate } from '../../../../domain/time/shanghai';
import { List, ListRow } from '../../../components/list';
import { SectionHead } from '../../../components/section-head';
import { open, paths } from '../../../routes';

/** The openings of the contact's employers: each can be changed, copied, filled, withdrawn. */
export function OwnOpenings({ openings }: { openings: readonly OwnOpening[] }) {
  return (
    <View className="section">
      <SectionHead title="已有的岗位" note={openings.length > 0 ? '点开可以改、标招满、照着写' : undefined} />
      {openings.length === 0 && <View className="text-note">还没有本单位的岗位。写一个交上去，组织者审核后发布。</View>}
      <List>
        {openings.map((opening) => (
          <ListRow key={opening.id} className="submission-row" text={opening.title} note={`${opening.employer}${opening.closesAt ? `，${showDate(opening.closesAt)}截止` : ''}`} value={valueOf(opening)} onPress={() => open(paths.deskSubmit({ jobId: opening.id }))} />
        ))}
      </List>
    </View>
  );
}

const valueOf = ({ state, open: isOpen }: OwnOpening): string | undefined => (state !== 'open' ? stateNames[state] : isOpen ? undefined : '已截止');
