import * as v from 'valibot';
import { moments, templates as table, type Moment, type TemplateName } from '../../../domain/message/templates';
import { open } from '../../runtime';
import { deployedTemplates } from '../../runtime/message-templates';

/** A template the caller may be asked for. */
export interface OfferedTemplate {
  name: TemplateName;
  /** WeChat's id. */
  id: string;
  title: string;
  /** What comes by it, in a few words. */
  gives: string;
  /** How many more messages of it the caller has asked for. */
  left: number;
}

const names = Object.keys(moments) as [Moment, ...Moment[]];

/** What may be asked for at a moment: at most three templates, as many as one tap allows. None when the deployment has none. */
export const templates = open.input(v.strictObject({ moment: v.picklist(names) })).query(async ({ input: { moment }, ctx }): Promise<OfferedTemplate[]> => {
  const deployed = deployedTemplates();
  const subscription = deployed.size > 0 ? await ctx.db.subscriptions.read(ctx.personId) : undefined;
  return moments[moment].flatMap((name) => {
    const template = deployed.get(name);
    const { title, gives } = table[name];
    return template ? [{ name, id: template.id, title, gives, left: subscription?.left[name] ?? 0 }] : [];
  });
});
