import { settle } from '../../../domain/message/delivery';
import { noticeOf } from '../../../domain/message/notice';
import type { TemplateName } from '../../../domain/message/templates';
import { command as _ } from '../../runtime';
import type { MessageDocument } from '../../runtime/documents/messages';
import { deployedTemplates, type DeployedTemplate } from '../../runtime/message-templates';
import { sendSubscribeMessage } from '../../runtime/subscribe-message';
import type { StepContext } from '../step';

/** Messages sent side by side. */
const SLICE = 20;
/** A sender that has not said by now what became of its message never will. Milliseconds. */
const PATIENCE = 10 * 60_000;

type Templates = ReadonlyMap<TemplateName, DeployedTemplate>;

/**
 * Sends what is due to those who asked for it, slice by slice while there is time. Each message is claimed before it is sent, so that
 * whatever dies, WeChat is asked at most once more than it answered with “busy”. Returns how many were settled.
 */
export const sendMessages = async (ctx: StepContext): Promise<number> => {
  const templates = deployedTemplates();
  let settled = 0;
  do {
    const due = await ctx.db.messages.find(
      { 'delivery.state': 'due', 'delivery.nextAt': _.lte(ctx.now()) },
      { order: [['delivery.nextAt', 'asc']], limit: SLICE },
    );
    const left = await subscriptionsOf(ctx, due);
    await Promise.all(due.map((message) => deliver(ctx, message, templates, left.get(message.personId) ?? {}).catch((failure: unknown) => postpone(ctx, message, failure))));
    settled += due.length;
    if (due.length < SLICE) break;
  } while (ctx.hasTime());
  return settled;
};

/** A message that cannot even be put together lets the others pass, until its time is over. */
const postpone = async ({ db, now, requestId }: StepContext, { _id, message }: MessageDocument, failure: unknown): Promise<void> => {
  console.error(JSON.stringify({ requestId, kind: message.kind, error: String(failure) }));
  await db.messages.updateOne({ _id, 'delivery.state': 'due' }, { 'delivery.nextAt': new Date(now().getTime() + PATIENCE) });
};

type Left = Partial<Record<TemplateName, number>>;

const subscriptionsOf = async ({ db }: StepContext, messages: readonly MessageDocument[]): Promise<Map<string, Left>> => {
  const people = [...new Set(messages.map(({ personId }) => personId))];
  const found = await db.subscriptions.find({ _id: _.in(people) }, { limit: SLICE, fields: ['left'] });
  return new Map(found.map(({ _id, left }) => [_id, left]));
};

const deliver = async (ctx: StepContext, document: MessageDocument, templates: Templates, left: Left): Promise<void> => {
  const { db, now, random, requestId } = ctx;
  const { _id, personId, delivery } = document;
  const change = (from: 'due' | 'sending', to: Partial<MessageDocument['delivery']>): Promise<boolean> =>
    db.messages.updateOne(
      { _id, 'delivery.state': from, 'delivery.tries': from === 'due' ? delivery.tries : delivery.tries + 1 },
      Object.fromEntries(Object.entries(to).map(([field, value]) => [`delivery.${field}`, value])),
    );

  if (now() >= delivery.expiresAt) return void (await change('due', { state: 'expired' }));
  const notice = noticeOf(document.message);
  const template = notice && templates.get(notice.template);
  if (!notice || !template || (left[notice.template] ?? 0) <= 0) return void (await change('due', { state: 'unwanted' }));

  const tries = delivery.tries + 1;
  // Lost to another sender: theirs now.
  if (!(await change('due', { state: 'sending', tries, nextAt: new Date(now().getTime() + PATIENCE) }))) return;
  const values = Object.fromEntries(template.fields.map((field, index) => [field, notice.values[index] ?? '']));
  const answer = await sendSubscribeMessage({ to: personId, templateId: template.id, page: entranceOf(_id), values });
  const dice = (random(1)[0] ?? 0) / 256;
  const settlement = settle(answer, tries, now(), dice);
  await change('sending', settlement);

  if (settlement.state === 'failed') console.error(JSON.stringify({ requestId, message: _id, kind: document.message.kind, failed: settlement.note }));
  if (settlement.state === 'sent') await db.subscriptions.updateOne({ _id: personId, [`left.${notice.template}`]: _.gt(0) }, { [`left.${notice.template}`]: _.inc(-1) });
  // What we remembered was wrong: they are asked anew at the next good moment.
  if (settlement.state === 'unwanted') await db.subscriptions.updateOne({ _id: personId }, { [`left.${notice.template}`]: 0 });
};

/** WeChat's copy leads to the messages, which open the place it is about. */
const entranceOf = (messageId: string): string => `pages/messages/index?open=${encodeURIComponent(messageId)}`;

/** What a sender claimed and never settled may have been sent: it is not sent again. Returns how many there were. */
export const settleLost = async ({ db, now }: Pick<StepContext, 'db' | 'now'>): Promise<number> => {
  const lost = await db.messages.find({ 'delivery.state': 'sending', 'delivery.nextAt': _.lte(now()) }, { order: [['delivery.nextAt', 'asc']], limit: 100, fields: ['_id'] });
  for (const { _id } of lost) await db.messages.updateOne({ _id, 'delivery.state': 'sending' }, { 'delivery.state': 'unknown', 'delivery.note': 'the sender died' });
  return lost.length;
};
