import { Text, View } from '@tarojs/components';
import type { SentIntroduction } from '../../../cloudfunctions/jobs/applications/sent-introduction';
import { sayYear, studyLevels } from '../../../domain/person/profile';
import { sayMonths } from '../../job-words/months';
import { Card } from '../card';
import { Dot } from '../dot';
import { Icon } from '../icon';
import { Pressable } from '../pressable';
import './index.scss';

interface IntroductionViewProps {
  introduction: SentIntroduction;
  /** Opens the file; without it the file is only named. */
  onOpenFile?: () => void;
}

/** An introduction as the employer reads it. */
export function IntroductionView({ introduction, onOpenFile }: IntroductionViewProps) {
  const { name, university, level, yearOfStudy, graduationYear, major, local, experience, skills, about, file } = introduction;
  return (
    <Card className="introduction">
      <View className="text-heading">{name}</View>
      <View className="text-secondary">
        {university}
        <Dot />
        {major}
      </View>
      <View className="text-secondary">
        {studyLevels[level]}
        <Dot />
        {sayYear(level, yearOfStudy)}
        <Dot />
        <Text className="nowrap">{graduationYear} 年毕业</Text>
        {local && (
          <>
            <Dot />
            <Text className="nowrap">家在青岛</Text>
          </>
        )}
      </View>
      {experience.length > 0 && <View className="introduction-name">经历</View>}
      {experience.map((entry) => (
        <View key={`${entry.from} ${entry.where} ${entry.as}`} className="introduction-entry">
          <View className="text-strong">{entry.where}</View>
          <View className="text-note">
            {entry.as}
            <Dot />
            {sayMonths(entry)}
          </View>
          {entry.did && <View className="introduction-words">{entry.did}</View>}
        </View>
      ))}
      {skills && <View className="introduction-name">技能</View>}
      {skills && <View className="introduction-words">{skills}</View>}
      {about && <View className="introduction-name">自我介绍</View>}
      {about && <View className="introduction-words">{about}</View>}
      {file && <FileRow name={file.name} size={file.size} onOpen={onOpenFile} />}
    </Card>
  );
}

/** The PDF, by its name and size. */
export function FileRow({ name, size, onOpen }: { name: string; size: number; onOpen?: () => void }) {
  const inside = (
    <>
      <Icon name="sheet" className="introduction-file-icon" />
      <View className="grow introduction-file-name">{name}</View>
      <View className="text-note figures nowrap">{sizeWords(size)}</View>
      {onOpen && <Icon name="chevron-right" size="small" className="list-row-end" />}
    </>
  );
  if (!onOpen) return <View className="introduction-file">{inside}</View>;
  return (
    <Pressable className="introduction-file" label={`打开附件：${name}`} onPress={onOpen}>
      {inside}
    </Pressable>
  );
}

const sizeWords = (bytes: number): string => (bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`);
