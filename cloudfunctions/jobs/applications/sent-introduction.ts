import type { AboutApplicant, Introduction } from '../../../domain/job/introduction';
import type { ApplicationDocument } from '../../runtime/documents/applying';

/** An introduction as it was sent, without where its file is. */
export interface SentIntroduction extends AboutApplicant, Introduction {
  file: { name: string; size: number } | null;
}

export const sentIntroduction = ({ file, ...rest }: NonNullable<ApplicationDocument['introduction']>): SentIntroduction => ({
  ...rest,
  file: file ? { name: file.name, size: file.size } : null,
});
