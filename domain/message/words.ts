import { programmes } from '../programme/programmes';
import { stageTitles } from '../season/plan-complaints';
import { relyingNames } from '../season/post-correction';
import { showMoment, showTime } from '../time/shanghai';
import type { AboutActivity, AboutInterview, Message } from './message';

/** A message as the app shows it. */
export interface MessageWords {
  title: string;
  body: string;
  /** The verb of where it leads. */
  action: string;
}

export const wordsOf = (message: Message): MessageWords => {
  switch (message.kind) {
    case 'signedUp':
      return { title: '报上了', body: whenAndWhere(message), action: '看入场码' };
    case 'promoted':
      return { title: '补上了，座位是你的', body: whenAndWhere(message), action: '看入场码' };
    case 'queued':
      return { title: '排上候补了', body: `${message.title}，你排在第 ${message.position} 位。有人取消，就按先来后到补上。`, action: '看候补' };
    case 'offered':
      return { title: '有座位了，留给你', body: `${message.title}，座位留到 ${showMoment(message.until)}，点“要这个座位”就是你的，过了给下一位。`, action: '去要座位' };
    case 'offerLapsed':
      return { title: '留座过了时间', body: `${message.title}，留给你的座位过了时间。报名没截止的话，可以重新排。`, action: '看活动' };
    case 'activityTomorrow':
      return { title: '明天有活动', body: whenAndWhere(message), action: '看入场码' };
    case 'activitySoon':
      return { title: '活动快开始了', body: `${message.title}，${showTime(message.startsAt)} 开始，${sentence(message.place)}`, action: '看入场码' };
    case 'activityChanged':
      return { title: '活动有变动', body: `${message.title}：${sentence(message.what)}现在是 ${showMoment(message.startsAt)}，${sentence(message.place)}`, action: '看活动' };
    case 'activityCalledOff':
      return { title: '活动取消了', body: `${message.title}，原定 ${showMoment(message.startsAt)}。${sentence(message.reason)}`, action: '看活动' };
    case 'exceptionDecided':
      return message.outcome === 'granted'
        ? { title: '可以报名了', body: `${message.title}：组织者同意你参加。${message.words ? sentence(message.words) : ''}座位按先来后到，快去报名。`, action: '去报名' }
        : { title: '这次没有同意', body: `${message.title}：${sentence(message.words ?? '不符合报名条件')}`, action: '看活动' };
    case 'announcement':
      return { title: '主办方通知', body: `${message.title}：${sentence(message.words)}`, action: '看活动' };
    case 'interviewBooked':
      return { title: '面试约好了', body: interview(message), action: '看时间' };
    case 'interviewMoved':
      return { title: '面试改好时间了', body: `${message.title}，改到 ${showMoment(message.startsAt)}，原来的时间已经让出。`, action: '看时间' };
    case 'interviewPlaced':
      return { title: '面试时间给你排好了', body: interview(message), action: '看时间' };
    case 'interviewTomorrow':
      return { title: '明天面试', body: interview(message), action: '看时间' };
    case 'interviewSoon':
      return { title: '面试快开始了', body: `${message.title}，${showTime(message.startsAt)} 开始，找个安静的地方。`, action: '看时间' };
    case 'bookingOpened':
      return { title: '面试可以约了', body: `${message.title}：现在选一个时间，${showMoment(message.until)} 截止。先约的先挑。`, action: '去约时间' };
    case 'bookingEnding':
      return {
        title: '还没有约面试时间',
        body: `${message.title}：${showMoment(message.until)} 截止。${message.placing ? '到时没有约的，从剩下的时间里排一个。' : '截止以后就不能约了。'}`,
        action: '去约时间',
      };
    case 'documentAsked':
      return { title: '材料要补一份', body: `${programmes[message.programme].name}：${sentence(message.what)}`, action: '补材料' };
    case 'applicationInvited':
      return { title: '单位约你面谈', body: `${message.employer}，${message.title}：${showMoment(message.startsAt)}，${sentence(message.place)}`, action: '看安排' };
    case 'applicationRefused':
      return { title: '这次没有合适', body: `${message.employer}，${message.title}：${sentence(message.reason)}`, action: '看投递' };
    case 'applicationHired':
      return { title: '录用了，恭喜', body: `${message.employer}，${message.title}：${sentence(message.words)}`, action: '看投递' };
    case 'applicantsNew':
      return { title: '有新的投递', body: `${message.employer}有 ${message.count} 份投递还没看。`, action: '去看看' };
    case 'importEnded': {
      const waits = [...(message.held > 0 ? [`${message.held} 个岗位还没有写，等你定`] : []), ...(message.rejected > 0 ? [`${message.rejected} 行没收`] : [])];
      return { title: '岗位表导入完了', body: `“${message.fileName}”：${waits.join('，')}。`, action: '去看看' };
    }
    case 'importStopped':
      return { title: '岗位表没有导完', body: `“${message.fileName}”还有 ${message.left} 行没写，点进去接着写。`, action: '接着写' };
    case 'submissionPublished':
      return { title: '岗位发布了', body: `${message.title}，学生现在看得到。`, action: '看岗位' };
    case 'submissionReturned':
      return { title: '岗位退回来了', body: `${message.title}：${sentence(message.reason)}`, action: '去改' };
    case 'pictureDecided':
      return message.shown
        ? { title: '图片放上去了', body: `${message.employer}：“${message.words}”，学生现在看得到。`, action: '看单位' }
        : { title: '图片没有放上去', body: `${message.employer}：“${message.words}”，组织者没有采用，可以换一张。`, action: '看单位' };
    case 'openingsFound':
      return { title: '有合适的新岗位', body: `“${message.name}”新增 ${message.count} 个岗位${message.searches > 1 ? `，另外 ${message.searches - 1} 个订阅也有` : ''}。`, action: '看岗位' };
    case 'seasonSubmitted':
      return { title: '报名收到了', body: `${message.title}的报名交上了，回执在“我的报名”里。截止前还能改。`, action: '看回执' };
    case 'seasonReturned':
      return { title: '报名要补一补', body: `${message.title}：${sentence(message.reason)}${showMoment(message.answerBy)} 前补好再交。`, action: '去补' };
    case 'seasonPassed':
      return { title: '材料通过了', body: `${message.title}的材料通过了，接下来是面试。`, action: '看下一步' };
    case 'seasonRejected':
      return { title: '材料没有通过', body: `${message.title}：${sentence(message.reason)}`, action: '看报名' };
    case 'feedbackAnswered':
      return { title: '你的意见有回音了', body: '组织者看了你写的，回了几句。', action: '看回复' };
    case 'questionAnswered':
      return message.answered
        ? { title: '你的提问有了回答', body: `${message.title}：组织者答了你的问题，大家都看得到，没有写你的名字。`, action: '看回答' }
        : { title: '你的提问没有公开回答', body: `${message.title}：组织者写了为什么，只有你看得到。`, action: '看原因' };
    case 'letterAnswered':
      return { title: '你的回信有了回音', body: `你给《${message.title}》写的信，组织者回了几句。`, action: '看回信' };
    case 'stageMoved':
      return { title: `${stageTitles[message.stage]}的时间改了`, body: `${message.title}：现在是 ${showMoment(message.startsAt)} 到 ${showMoment(message.endsAt)}。${sentence(message.reason)}`, action: '去看看' };
    case 'rankingOpened':
      return { title: '请给报名的同学排先后', body: `${message.title}：面试结束了，${showMoment(message.until)} 前可以排、可以改，之后锁定。没有排的岗位按总成绩录。`, action: '去排' };
    case 'rankingEnding':
      return { title: '先后还没有排完', body: `${message.title}：你们的岗位还有同学没有排，${showMoment(message.until)} 锁定，存下的才算。没有排的按总成绩跟在后面。`, action: '去排' };
    case 'postPublished':
      return { title: '见习岗位发布了', body: `${message.title}，学生现在看得到。`, action: '看岗位' };
    case 'postReturned':
      return { title: '见习岗位退回来了', body: `${message.title}：${sentence(message.reason)}`, action: '去改' };
    case 'postWithdrawn':
      return { title: '见习岗位撤下了', body: `${message.title}：${sentence(message.reason)}`, action: '看岗位' };
    case 'preferenceGone':
      return { title: '你填的一个志愿没有了', body: `${message.unit}，${message.title}撤下了：${sentence(message.reason)}报名没截止的话，可以换一个。`, action: '看志愿' };
    case 'postCorrected': {
      const what = `${message.unit}，${message.title}：${sentence(message.what)}${sentence(message.reason)}`;
      return message.to === 'applicants'
        ? { title: '你填的志愿有更正', body: `${what}报名没截止的话，可以换一个。`, action: '看岗位' }
        : { title: '你的岗位有更正', body: what, action: '看岗位' };
    }
    case 'correctionDecided':
      switch (message.outcome) {
        case 'corrected':
          return { title: '岗位更正好了', body: `${message.title}：${sentence(message.what)}会告诉${relyingNames[message.to]}。`, action: '看岗位' };
        case 'made':
          return { title: '组织者更正了岗位', body: `${message.title}：${sentence(message.what)}${sentence(message.reason)}会告诉${relyingNames[message.to]}。`, action: '看岗位' };
        case 'returned':
          return { title: '更正退回来了', body: `${message.title}：${sentence(message.reason)}岗位还是原来的样子。`, action: '看岗位' };
      }
    case 'placementPublished':
      return message.post
        ? { title: '配岗结果公布了', body: `${message.title}：你录到${sentence(message.post)}公示结束以后，请按时确认。`, action: '看结果' }
        : { title: '配岗结果公布了', body: `${message.title}：这次没有录上，你在候补名单里，有空出来的岗位再递补。`, action: '看为什么' };
    case 'placementOffered':
      return { title: '请确认岗位', body: `${message.title}：${message.post}留给你，${showMoment(message.until)} 前点“接受”。过了时间，名额给下一位。`, action: '去确认' };
    case 'placementEnding':
      return { title: '请尽快确认岗位', body: `${message.title}：${message.post}留到 ${showMoment(message.until)}，你还没有答复。过了时间，名额给下一位。`, action: '去确认' };
    case 'placementLapsed':
      return { title: '没有按时确认', body: `${message.title}：留给你的岗位过了时间，名额不再是你的，让给后面的人。`, action: '看结果' };
    case 'placementCorrected':
      return { title: '你的结果有更正', body: `${message.title}：现在是${message.post || '候补'}。${sentence(message.reason)}`, action: '看结果' };
    case 'objectionAnswered':
      return { title: '你提的疑问有了答复', body: `${message.title}：组织者看了你写的，答复在结果页上。`, action: '看答复' };
    case 'switchAsked':
      return { title: '有人想换到你们单位', body: `${message.title}：${message.post}，请看看，同意或不同意。`, action: '去答复' };
    case 'switchDecided':
      return message.outcome === 'switched'
        ? { title: '岗位换好了', body: `${message.title}：现在是${sentence(message.post)}`, action: '看结果' }
        : { title: '这次没有换成', body: `${message.title}，${message.post}：${sentence(message.words ?? '没有同意')}原来的岗位还是你的。`, action: '看结果' };
    case 'originSettled':
      return message.outcome === 'proven'
        ? { title: '本地生源核实了', body: `${programmes[message.programme].name}按本地生源办理。`, action: '看结果' }
        : { title: '本地生源没有核实', body: `${programmes[message.programme].name}：${sentence(message.reason ?? '材料不足以说明')}`, action: '看结果' };
  }
};

const whenAndWhere = ({ title, startsAt, place }: AboutActivity): string => `${title}，${showMoment(startsAt)}，${sentence(place)}`;

const interview = ({ title, startsAt }: AboutInterview): string => `${title}，${showMoment(startsAt)}。`;

/** What people wrote may end with its own full stop. */
const sentence = (text: string): string => (/[。！？.!?]$/u.test(text) ? text : `${text}。`);
