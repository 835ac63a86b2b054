/** Every way the program says no: one code, one Chinese sentence that says what to do next. Screens show the sentence, code branches on the code. */
export const refusalSentences = {
  // anything
  INPUT_INVALID: '填写的内容有误，请检查后再试。',
  NOT_FOUND: '没有找到，可能已被删除。',
  NOT_ALLOWED: '你没有做这件事的权限，请联系组织者开通。',
  PROFILE_NEEDED: '请先填写个人信息，一分钟就好。',
  TOO_OFTEN: '点得太快了，请过一分钟再试。',
  OUT_OF_REGION: '这不在你负责的区域里，请联系市级组织者。',
  TRY_AGAIN: '现在人多，刚才没有办成。请再点一次，不会重复。',
  UNEXPECTED: '出了点问题，我们已经记下。请稍后再试。',
  WORDS_REFUSED: '这段文字里像是有不合适的内容，没有发出去。请改一改再发，你写的还在。',
  OFFLINE: '网络不通，请检查后再试。',

  // roles
  INVITATION_NOT_FOUND: '没有这份邀请，请核对邀请码，或请对方重新发一份。',
  INVITATION_USED: '这份邀请已经被接受，一份只给一个人，需要的话请对方再发一份。',
  INVITATION_EXPIRED: '这份邀请已经过期，请对方重新发一份。',
  INVITATION_REVOKED: '这份邀请已经撤回，有疑问请联系邀请你的人。',
  EMPLOYER_NOT_FOUND: '你负责的区域里没有这个单位的岗位，请先导入它的岗位表。',
  NAME_NEEDED: '请写上你的姓名，同事们看得到是谁。',
  LAST_ADMINISTRATOR: '这是最后一位全部地区的管理员，请先邀请另一位，等对方接受了再收回。',

  // activities
  ACTIVITY_NOT_FOUND: '没有找到这个活动，可能已被撤下。',
  ACTIVITY_CALLED_OFF: '这场活动已经取消，看看别的活动吧。',
  ACTIVITY_BEGUN: '活动已经开始，时间地点不能再改。',
  ACTIVITY_TIMES_WRONG: '时间对不上：先签到，再开始，后结束，而且都还没到。',
  WINDOW_NOT_OPEN: '报名还没有开始，到时间再来。',
  WINDOW_CLOSED: '报名已经截止，看看别的活动吧。',
  COMPANIONS_TOO_MANY: '同行人数超过了这场活动的上限，请减少人数。',
  ALREADY_CHECKED_IN: '已经签到，不能再取消。',
  ACTIVITY_STARTED: '活动已经开始，不能再取消。来不了请联系主办方。',
  NO_PLACE: '你还没有报名这场活动。',

  // profile, identity, account
  PHONE_NEEDED: '请填手机号，活动有变动时才找得到你。',
  PHONE_INVALID: '这不是一个手机号，请再看一遍。',
  PHONE_CODE_SPENT: '没有拿到手机号，请再点一次“用微信手机号”，或自己填。',
  ID_NUMBER_INVALID: '身份证号不对，请对照证件再看一遍。',
  ID_NUMBER_TAKEN: '这个身份证号没能存下。号码没写错的话，请带上证件联系组织者。',
  PROOF_NOT_FOUND: '没有找到这份材料，请重新选一次。',
  PROOF_WRONG_TYPE: '只收照片（JPG、PNG）和 PDF。请换一份再交。',
  PROOF_TOO_LARGE: '文件超过 10 MB。请压缩或重拍一张再交。',
  ORIGIN_NOT_FOUND: '没有找到这份生源核对，可能本人已经撤回。',
  ORIGIN_SETTLED: '本地生源已经核对完，不能再改。确实有误请联系组织者。',
  ORIGIN_CHANGED: '刚才别人处理过，或本人换了材料。请刷新后再看。',
  STAFF_STAYS: '你还有工作身份，不能注销。请先让管理员收回。',
  ACCOUNT_CLOSING: '你申请了注销账号。请先在“我的”里点“不注销了”，再接受邀请。',
  ACCOUNT_CLOSED: '账号的注销期已到，正在删除。几分钟后可以重新登记。',

  // season
  NOT_A_CANDIDATE: '你不在这一轮的面试名单里，有疑问请联系组织者。',
  ROUND_NOT_FOUND: '没有找到这一轮面试。',
  BOOKING_NOT_OPEN: '还没有开始预约，到时间再来。',
  BOOKING_CLOSED: '预约和修改已经截止，有特殊情况请联系组织者。',
  SLOT_NOT_FOUND: '没有这个时段，请刷新后重选。',
  SLOT_TAKEN: '这个时段刚被约走，请换一个。',

  // jobs
  JOB_NOT_FOUND: '没有找到这个岗位，可能已被撤下。',
  IMPORT_NOT_FOUND: '没有找到这次导入，请重新选文件。',
  SHEET_WRONG_TYPE: '只能读 .xlsx 表格。请在 Excel 或 WPS 里另存为“Excel 工作簿（.xlsx）”再选。',
  SHEET_OLD_FORMAT: '这是旧版 .xls 表格。请在 Excel 或 WPS 里另存为 .xlsx 再选。',
  SHEET_ENCRYPTED: '表格加了密码，读不了。请去掉打开密码后再选。',
  SHEET_EMPTY: '表格里没有岗位。请确认选对了文件。',
  SHEET_BROKEN: '文件不完整或已损坏，请重新导出后再选。',
  SHEET_TOO_LARGE: '表格太大。请按单位或区市拆成几份，每份不超过 2 万行。',
} as const;

export type RefusalCode = keyof typeof refusalSentences;
