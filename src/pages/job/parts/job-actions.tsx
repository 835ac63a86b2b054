import { type JobDetail } from '../../../../cloudfunctions/jobs/read';
import { ActionBar, ActionBarIcon } from '../../../components/action-bar';
import { Icon } from '../../../components/icon';
import { ShareTrigger } from '../../../platform/share';
import { paths } from '../../../routes';
import { useFavourite } from '../use-favourite';

/** Keep it, or show it at home: most people do not decide alone. */
export function JobActions({ job }: { job: JobDetail }) {
  const { toggle } = useFavourite(job);
  return (
    <ActionBar>
      <ActionBarIcon
        icon={job.favourite ? 'keep-on' : 'keep'}
        text={job.favourite ? '已收藏' : '收藏'}
        on={job.favourite}
        onPress={toggle}
      />
      <ShareTrigger
        className="button button-grow"
        label="发给家人"
        card={{ title: `${job.employer}招${job.title}`, path: paths.job(job.id) }}
      >
        <Icon name="share" size="inline" className="button-icon" />
        发给家人
      </ShareTrigger>
    </ActionBar>
  );
}
