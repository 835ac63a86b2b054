import type { Database } from '../../cloudfunctions/runtime/database';
import type { MessageDocument } from '../../cloudfunctions/runtime/documents/messages';
import type { MessageKind } from '../../domain/message/message';
import type { TemplateName } from '../../domain/message/templates';
import { localTemplateId } from '../../scripts/message-templates';
import type { TestCloud } from './local-cloud';

/** Whatever waits for its moment has reached it: messages to be sent, announcements to be told. */
export const letTimePass = async (db: Database): Promise<void> => {
  const past = new Date(Date.now() - 1000);
  for (const { _id } of await db.messages.find({ 'delivery.state': 'due' }, { limit: 1000, fields: ['_id'] })) await db.messages.updateOne({ _id }, { 'delivery.nextAt': past });
  for (const { _id } of await db.announcements.find({ state: 'open' }, { limit: 1000, fields: ['_id'] })) await db.announcements.updateOne({ _id }, { from: past });
};

/** The clock strikes, time passes, and it strikes again: what was caused is written, then told and sent. */
export const strike = async ({ cloud, db }: Pick<TestCloud, 'cloud' | 'db'>, times = 3): Promise<void> => {
  for (let round = 0; round < times; round += 1) {
    await letTimePass(db);
    await cloud.fire('clock');
  }
};

/** The person taps “allow” for so many messages of a template, and the program counts them. */
export const allow = async ({ cloud, as }: TestCloud, who: string, template: TemplateName, times = 1): Promise<void> => {
  for (let count = 0; count < times; count += 1) {
    await cloud.accept(who, [localTemplateId(template)]);
    await as(who).account.subscriptions.accepted.mutate({ answerId: `answer-${template}-${count}`, templates: [template] });
  }
};

/** A person's messages in the app, oldest first. */
export const messagesOf = (db: Database, personId: string): Promise<MessageDocument[]> => db.messages.find({ personId }, { limit: 1000, order: [['at', 'asc']] });

export const kindsOf = async (db: Database, personId: string): Promise<MessageKind[]> => (await messagesOf(db, personId)).map(({ message }) => message.kind);
