import { View } from '@tarojs/components';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { MyIntroduction } from '../../../cloudfunctions/jobs/introduction/read';
import { longest } from '../../../domain/job/introduction';
import { sayYear, studyLevels } from '../../../domain/person/profile';
import { api } from '../../api';
import { ActionBar } from '../../components/action-bar';
import { Button } from '../../components/button';
import { Dot } from '../../components/dot';
import { Field, TextArea } from '../../components/field';
import { List, ListRow } from '../../components/list';
import { RefusalNotice } from '../../components/refusal-notice';
import { SectionHead } from '../../components/section-head';
import { toast } from '../../components/toast';
import { goBack, open, paths } from '../../routes';
import { useDraft } from './draft';
import { ExperienceList } from './experience-list';
import { FileField } from './file-field';

/** Education comes from the profile; experience, skills, a few sentences and a PDF are written here. */
export function IntroductionForm({ own, drawer }: { own: MyIntroduction; drawer: string }) {
  const queries = useQueryClient();
  const { draft, change, forget } = useDraft(drawer, { experience: own.experience, skills: own.skills, about: own.about });
  const { mutate, isPending, error } = useMutation(
    api.jobs.introduction.save.mutationOptions({
      onSuccess: async () => {
        forget();
        await queries.invalidateQueries({ queryKey: api.jobs.introduction.pathKey() });
        toast('存好了');
        goBack();
      },
    }),
  );
  const { person } = own;
  const save = () => mutate({ experience: [...draft.experience], skills: draft.skills.trim(), about: draft.about.trim() });
  return (
    <>
      <View className="content section-first">
        <List>
          <ListRow
            icon="education"
            text={person.university}
            note={
              <>
                {person.major}
                <Dot />
                {studyLevels[person.level]}
                <Dot />
                {sayYear(person.level, person.yearOfStudy)}
              </>
            }
            value="更正"
            onPress={() => open(paths.profile)}
          />
        </List>
        <ExperienceList entries={draft.experience} onChange={(experience) => change({ experience })} />
        <View className="section">
          <Field name="技能" note="会用什么、考过什么，逗号隔开">
            <TextArea name="技能" value={draft.skills} longest={longest.skills} hint="例如：Excel，初级会计，英语六级" onChange={(skills) => change({ skills })} />
          </Field>
          <Field name="自我介绍" note="几句就行。不用写手机号，单位要联系你时会另外看到。">
            <TextArea name="自我介绍" value={draft.about} longest={longest.about} hint="想做什么，为什么回来" onChange={(about) => change({ about })} />
          </Field>
        </View>
        <View className="section">
          <SectionHead title="附件" note="可以不交" />
          <FileField file={own.file} />
        </View>
        <RefusalNotice error={error} />
      </View>
      <ActionBar>
        <Button width="grow" state={isPending ? 'busy' : 'ready'} onPress={save}>
          {isPending ? '正在存' : '存下简介'}
        </Button>
      </ActionBar>
    </>
  );
}
