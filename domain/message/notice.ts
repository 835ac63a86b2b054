import { programmes } from '../programme/programmes';
import { inShanghai } from '../time/shanghai';
import { fitted } from './fields';
import type { Message } from './message';
import { templates, type TemplateName } from './templates';

/** WeChat's copy of a message: a template, and its values in the order of the template's fields, each fitting its field. */
export interface Notice {
  template: TemplateName;
  values: readonly string[];
}

/** Nothing for what is told in the app alone. */
export const noticeOf = (message: Message): Notice | undefined => {
  const draft = draftOf(message);
  if (!draft) return undefined;
  const [template, ...values] = draft;
  return { template, values: templates[template].fields.map(([, type], index) => fitted(type, values[index] ?? '')) };
};

type Draft = readonly [template: TemplateName, ...values: string[]];

const draftOf = (message: Message): Draft | undefined => {
  switch (message.kind) {
    case 'signedUp':
      return ['signUpResult', message.title, message.startsAt, message.place, '报名成功', '到场前打开入场码'];
    case 'promoted':
      return ['signUpResult', message.title, message.startsAt, message.place, '已补上', '来不了请早点取消'];
    // They have just read it on the screen: the one message they may have asked for is kept for the seat.
    case 'queued':
      return undefined;
    case 'offered':
      return ['signUpResult', message.title, message.startsAt, message.place, '有座位了', `${shortMoment(message.until)} 前点开要座位`];
    // Nothing is left to be done in a hurry.
    case 'offerLapsed':
      return undefined;
    case 'activityChanged':
      return ['activityChange', message.title, message.startsAt, '有变动', message.what];
    case 'activityCalledOff':
      return ['activityChange', message.title, message.startsAt, '已取消', message.reason];
    case 'announcement':
      return ['activityChange', message.title, message.startsAt, '有通知', message.words];
    case 'activityTomorrow':
      return ['activityReminder', message.title, message.startsAt, message.place, '就在明天，入场码在“我的”里'];
    case 'activitySoon':
      return ['activityReminder', message.title, message.startsAt, message.place, '快开始了，记得带手机'];
    case 'exceptionDecided':
      return message.outcome === 'granted'
        ? ['reviewResult', message.title, '可以报名', message.words ?? '座位按先来后到，快去报名']
        : ['reviewResult', message.title, '没有同意', message.words ?? '不符合报名条件'];
    case 'interviewBooked':
      return ['interviewArranged', message.title, message.startsAt, '已约好', '截止前还能换时间'];
    case 'interviewMoved':
      return ['interviewArranged', message.title, message.startsAt, '已改期', '原来的时间已经让出'];
    case 'interviewPlaced':
      return ['interviewArranged', message.title, message.startsAt, '已排好', '来不了请早点联系组织者'];
    case 'interviewTomorrow':
      return ['interviewReminder', message.title, message.startsAt, '就在明天，先试试摄像头'];
    case 'interviewSoon':
      return ['interviewReminder', message.title, message.startsAt, '快开始了，找个安静的地方'];
    case 'bookingOpened':
      return ['reviewResult', message.title, '可以约了', `${shortMoment(message.until)} 前约好时间`];
    case 'bookingEnding':
      return ['reviewResult', message.title, '快截止了', `${shortMoment(message.until)} 前约好时间`];
    case 'stageMoved':
      return ['reviewResult', message.title, '时间改了', message.reason];
    case 'rankingOpened':
      return ['reviewResult', message.title, '请排先后', `${shortMoment(message.until)} 前排好`];
    case 'rankingEnding':
      return ['reviewResult', message.title, '快锁定了', `${shortMoment(message.until)} 前排好存好`];
    case 'postPublished':
      return ['reviewResult', message.title, '已发布', '学生现在看得到'];
    case 'postReturned':
      return ['reviewResult', message.title, '退回来了', message.reason];
    case 'postWithdrawn':
    case 'preferenceGone':
      return ['reviewResult', message.title, '已撤下', message.reason];
    case 'postCorrected':
      return ['reviewResult', message.title, '有更正', message.what];
    case 'correctionDecided':
      return message.outcome === 'returned' ? ['reviewResult', message.title, '退回来了', message.reason] : ['reviewResult', message.title, '已更正', message.what];
    case 'documentAsked':
      return ['reviewResult', `${programmes[message.programme].name}本地生源`, '要补材料', message.what];
    case 'applicationInvited':
      return ['applicationResult', message.title, message.employer, '约你面谈', `${shortMoment(message.startsAt)}，详情点开看`];
    case 'applicationRefused':
      return ['applicationResult', message.title, message.employer, '不合适', message.reason];
    case 'applicationHired':
      return ['applicationResult', message.title, message.employer, '已录用', message.words];
    case 'applicantsNew':
      return ['newApplicants', message.employer, `${message.count} 份还没看`, message.on];
    case 'submissionPublished':
      return ['reviewResult', message.title, '已发布', '学生现在看得到'];
    case 'submissionReturned':
      return ['reviewResult', message.title, '已退回', message.reason];
    case 'pictureDecided':
      return ['reviewResult', message.employer, message.shown ? '图片已采用' : '图片未采用', message.words];
    case 'openingsFound':
      return ['openingsFound', message.name, `新增 ${message.count} 个岗位`, message.on];
    case 'placementPublished':
      return ['reviewResult', message.title, message.post ? '录上了' : '候补', message.post || '有空出来的岗位再递补'];
    case 'placementOffered':
      return ['reviewResult', message.title, '请确认', `${shortMoment(message.until)} 前点开确认`];
    case 'placementEnding':
      return ['reviewResult', message.title, '快过期了', `${shortMoment(message.until)} 前点开确认`];
    case 'placementLapsed':
      return ['reviewResult', message.title, '已过期', '没有在时间内确认'];
    case 'placementCorrected':
      return ['reviewResult', message.title, '有更正', message.reason];
    case 'objectionAnswered':
      return ['reviewResult', message.title, '有答复', '你提的疑问有了答复'];
    case 'switchDecided':
      return ['reviewResult', message.title, message.outcome === 'switched' ? '换好了' : '没有同意', message.words ?? message.post];
    case 'switchAsked':
      return ['reviewResult', message.title, '请答复', message.post];
    case 'seasonReturned':
      return ['reviewResult', message.title, '要补材料', `${shortMoment(message.answerBy)} 前补好`];
    case 'seasonPassed':
      return ['reviewResult', message.title, '已通过', '材料通过了，接下来是面试'];
    case 'seasonRejected':
      return ['reviewResult', message.title, '未通过', message.reason];
    // They have just read it on the screen.
    case 'seasonSubmitted':
    // No template of ours says it.
    case 'importEnded':
    case 'importStopped':
    case 'feedbackAnswered':
    case 'questionAnswered':
    case 'letterAnswered':
      return undefined;
    case 'originSettled':
      return message.outcome === 'proven'
        ? ['reviewResult', `${programmes[message.programme].name}本地生源`, '已核实', '按本地生源办理']
        : ['reviewResult', `${programmes[message.programme].name}本地生源`, '未核实', message.reason ?? '材料不足以说明'];
  }
};

/** 1月23日 09:30 */
const shortMoment = (instant: string): string => inShanghai(instant).format('M月D日 HH:mm');
