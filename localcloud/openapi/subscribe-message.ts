/** Subscribe messages: one accepted template is one message; what is sent lands in an inbox. */
import { type Clock } from '../clock';
import { type Disk } from '../documents/disk';
import { type MessageTemplate } from '../options';
import { type Answer, json, type Parameters, requiredText, WeChatRefusal } from './answer';
import { fieldFault } from './template-fields';

export interface SentMessage {
  openid: string;
  templateId: string;
  /** Where a tap on the message leads, if anywhere. */
  page: string | undefined;
  fields: Record<string, string>;
  sentAt: string;
}

const refused = () => new WeChatRefusal(43101, 'user refuse to accept the msg');
const badField = (fault: string) => new WeChatRefusal(47003, fault);
const badTemplate = () => new WeChatRefusal(40037, 'invalid template_id');

export class SubscribeMessages {
  private next: number;

  constructor(
    private readonly disk: Disk,
    private readonly clock: Clock,
    private readonly templates: readonly MessageTemplate[] | undefined,
  ) {
    this.next = disk.factsUnder('message:').length;
  }

  /** The person tapped "allow" on these templates: one more message of each. */
  async accept(openid: string, templateIds: readonly string[]): Promise<void> {
    for (const id of templateIds) await this.disk.remember(quotaName(openid, id), String(this.quota(openid, id) + 1));
  }

  quota(openid: string, templateId: string): number {
    return Number(this.disk.fact(quotaName(openid, templateId)) ?? 0);
  }

  /** Newest last. */
  inbox(openid?: string): SentMessage[] {
    const all = this.disk.factsUnder('message:').map(([, text]) => JSON.parse(text) as SentMessage);
    return openid === undefined ? all : all.filter((message) => message.openid === openid);
  }

  async send(parameters: Parameters): Promise<Answer> {
    const openid = requiredText(parameters, 'touser');
    const templateId = requiredText(parameters, 'template_id');
    const fields = this.checked(templateId, parameters.data);
    const left = this.quota(openid, templateId);
    if (left <= 0) throw refused();
    const message: SentMessage = {
      openid,
      templateId,
      page: typeof parameters.page === 'string' ? parameters.page : undefined,
      fields,
      sentAt: this.clock.now().toISOString(),
    };
    const place = String(this.next++).padStart(10, '0');
    // Both are in one turn of the event loop: on disk together or not at all.
    await Promise.all([
      this.disk.remember(quotaName(openid, templateId), String(left - 1)),
      this.disk.remember(`message:${place}`, JSON.stringify(message)),
    ]);
    return json({ msgid: this.next });
  }

  private checked(templateId: string, data: unknown): Record<string, string> {
    if (typeof data !== 'object' || data === null) throw badField('argument invalid! data is empty');
    const given = data as Record<string, { value?: unknown } | undefined>;
    const template = this.templates?.find(({ id }) => id === templateId);
    if (this.templates && !template) throw badTemplate();
    const fields: Record<string, string> = {};
    for (const name of template?.fields ?? Object.keys(given)) {
      const value = given[name]?.value;
      const fault = fieldFault(name, value);
      if (fault) throw badField(fault);
      fields[name] = String(value);
    }
    return fields;
  }
}

const quotaName = (openid: string, templateId: string): string => `quota:${openid}:${templateId}`;
