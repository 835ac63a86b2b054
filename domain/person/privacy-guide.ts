/**
 * What the program says about personal data before it asks for any: 个人信息保护法 art. 14, 17, 29. The version goes with every
 * consent; when the text changes in what it means, the version does too, and everybody is asked again.
 */
export const privacyGuide = {
  version: '2026-12',
  /** Said before the form, in one breath. */
  inShort: [
    { what: '姓名、学校、年级、专业', why: '办理报名、签到和面试' },
    { what: '手机号', why: '活动有变动时找得到你，平时没人看得到' },
    { what: '家乡区县', why: '由家乡的组织者来办，也看是不是本地生源' },
  ],
  sections: [
    {
      title: '谁在收集',
      paragraphs: ['本程序由主办这两个项目的人社部门（青雁归巢：青岛市；金种子：上海市金山区）使用。有问题可以在“我的－问题与建议”里找到我们。'],
    },
    {
      title: '收集什么，为什么',
      paragraphs: [
        '姓名、学校、在读学历、年级、毕业年份、专业：报名活动、门口签到、预约面试时，组织者要知道来的是谁。',
        '手机号：活动改期或取消、面试有变动、你投了简介的单位约你时联系你。加密保存，管理员写明原因、你投的单位点开才能看，每一次看都留下记录。',
        '家乡区县：你的事由家乡的组织者来办；金种子还要看是不是本地生源；投简介时，单位只知道家是不是在青岛。',
        '求职简介和附件：你写了、投了才有。投给哪一家，就只交给哪一家，每次先问你。',
        '身份证号（敏感信息，单独同意）：只有金种子核对本地生源时才问。加密保存，平时只显示头 3 位和尾 4 位。',
        '证明材料（敏感信息，单独同意）：身份证号看不出你是本地生源时，可以改交证明。核对完立即删除文件，只留结论。',
      ],
    },
    {
      title: '谁看得到',
      paragraphs: ['你报名的活动的组织者和扫码员看得到你的姓名；面试官看得到姓名、学校和专业；核对生源的组织者只看得到自己区域里的；你投了简介的单位，联系人看得到那份简介，手机号要点开才看得到，看一次记一次，你也看得到。不卖给别人，不用来做别的事，不出境。'],
    },
    {
      title: '留多久',
      paragraphs: ['用多久留多久。注销后有 15 天可以反悔，之后个人信息全部删除；签到过的只留人数，不再和你有关；谁看过你的信息、办过你的事的记录依法长期留存，里面用编号代替你。'],
    },
    {
      title: '你可以做什么',
      paragraphs: ['在“我的－我的资料”里随时查看、更正、导出，撤回对敏感信息的同意（身份证号和证明随之删除），或注销账号。不同意也能看岗位、活动和政策。'],
    },
  ],
} as const;

/** What is asked at the moment an identity number or a proof is: on its own, never together with anything else. */
export const sensitiveConsent = '同意为核对本地生源处理我的身份证号和证明材料。它们是敏感个人信息，加密保存，只用于这一件事，随时可以撤回。';
