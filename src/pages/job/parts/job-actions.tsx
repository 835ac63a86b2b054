import { type JobDetail } from '../../../../cloudfunctions/jobs/read';
import { applicationStates, stands } from '../../../../domain/job/application';
import { ActionBar, ActionBarIcon } from '../../../components/action-bar';
import { Button } from '../../../components/button';
import { Icon } from '../../../components/icon';
import { ShareTrigger } from '../../../platform/share';
import { open, paths } from '../../../routes';
import { useFavourite } from '../use-favourite';

/** Keep it, show it at home (most people do not decide alone), and apply. */
export function JobActions({ job }: { job: JobDetail }) {
  const { isKept, toggle } = useFavourite(job);
  return (
    <ActionBar>
      <ActionBarIcon icon={isKept ? 'keep-on' : 'keep'} text={isKept ? '已收藏' : '收藏'} on={isKept} onPress={toggle} />
      <ShareTrigger className="action-bar-icon" label="发给家人" card={{ title: `${job.employer}招${job.title}`, path: paths.job(job.id) }}>
        <Icon name="share" />
        发给家人
      </ShareTrigger>
      <Apply job={job} />
    </ActionBar>
  );
}

const closedWords: Record<NonNullable<JobDetail['refusesApplications']>, string> = { JOB_CLOSED: '已截止', JOB_FILLED: '已招满', JOB_WITHDRAWN: '已下架' };

/** The one thing to do next: send the introduction, or see what became of it. */
function Apply({ job: { id, application, refusesApplications } }: { job: JobDetail }) {
  if (application && stands(application)) {
    return (
      <Button width="grow" look="quiet" onPress={() => open(paths.application(id))}>
        {applicationStates[application]}，看投递
      </Button>
    );
  }
  return (
    <Button width="grow" state={refusesApplications ? 'off' : 'ready'} onPress={() => open(paths.send(id))}>
      {refusesApplications ? closedWords[refusesApplications] : '投简介'}
    </Button>
  );
}
