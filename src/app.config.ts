const tab = (name: string, text: string) => ({
  pagePath: `pages/${name}/index`,
  text,
  iconPath: `assets/tabs/tab-${name}.png`,
  selectedIconPath: `assets/tabs/tab-${name}-on.png`,
});

export default defineAppConfig({
  pages: [
    'pages/home/index',
    'pages/jobs/index',
    'pages/activities/index',
    'pages/me/index',
    'pages/job/index',
    'pages/activity/index',
    'pages/ticket/index',
    'pages/letter/index',
    'pages/favourites/index',
    'pages/profile/index',
    'pages/privacy/index',
    'pages/my-data/index',
    'pages/origin/index',
    'pages/messages/index',
    'pages/reminders/index',
    'pages/feedback/index',
    'pages/invited/index',
  ],
  subPackages: [
    { root: 'apply', pages: ['introduction/index', 'send/index', 'applications/index', 'application/index', 'seen/index', 'saved/index'] },
    { root: 'found', pages: ['employers/index', 'employer/index', 'compare/index', 'poster/index'] },
    { root: 'campaign', pages: ['gift/index', 'poster/index', 'policies/index', 'policy/index', 'fit/index'] },
    { root: 'attended', pages: ['certificate/index', 'verify/index'] },
    { root: 'season-desk', pages: ['seasons/index', 'season/index', 'plan/index', 'posts/index', 'post-sheet/index', 'own-posts/index', 'post/index', 'correction/index', 'earlier/index', 'applications/index', 'application/index', 'rounds/index', 'round/index', 'round-day/index', 'scores/index', 'allocation/index', 'placements/index', 'unit-switches/index', 'ranking/index'] },
    { root: 'season', pages: ['overview/index', 'apply/index', 'receipt/index', 'posts/index', 'post/index', 'slots/index', 'interviewer-day/index', 'room/index', 'score-sheet/index', 'result/index', 'notice/index'] },
    { root: 'desk', pages: ['import/index', 'openings/index', 'opening/index', 'origins/index', 'activities/index', 'activity/index', 'activity-draft/index', 'activity-book/index', 'exceptions/index', 'activity-people/index', 'activity-feedback/index', 'report/index', 'door/index', 'conflicts/index', 'venue-code/index', 'feedback/index', 'campaigns/index', 'campaign/index', 'questions/index', 'letter-replies/index', 'staff/index', 'invite/index', 'audit/index', 'employer/index', 'submissions/index', 'submission/index', 'submission-queue/index', 'applicants/index', 'applicant/index', 'application-counts/index'] },
  ],
  // Fetched while the person reads: the next tap then opens at once.
  preloadRule: {
    'pages/home/index': { network: 'all', packages: ['season', 'campaign'] },
    'pages/jobs/index': { network: 'all', packages: ['found'] },
    'pages/job/index': { network: 'all', packages: ['apply', 'found'] },
    'pages/me/index': { network: 'wifi', packages: ['season', 'desk'] },
  },
  tabBar: {
    color: '#5d6864',
    selectedColor: '#12695a',
    backgroundColor: '#ffffff',
    borderStyle: 'white',
    list: [tab('home', '首页'), tab('jobs', '岗位'), tab('activities', '活动'), tab('me', '我的')],
  },
  window: {
    navigationStyle: 'default',
    navigationBarTitleText: '雁归',
    navigationBarTextStyle: 'black',
    navigationBarBackgroundColor: '#f5f4ef',
    backgroundColor: '#f5f4ef',
    backgroundTextStyle: 'dark',
  },
  darkmode: true,
  lazyCodeLoading: 'requiredComponents',
  // 腾讯会议, where a season holds its interviews there.
  navigateToMiniProgramAppIdList: ['wx33fd6cdc62520063'],
  // Organisers mark where an activity is; whoever checks in alone is asked how far from it they are.
  requiredPrivateInfos: ['chooseLocation', 'getLocation'],
  permission: { 'scope.userLocation': { desc: '现场签到时只算离会场多少米，你在哪儿不会传出去' } },
  __usePrivacyCheck__: true,
});
