export default definePageConfig({ navigationBarTitleText: '活动签到', enablePullDownRefresh: process.env.TARO_ENV === 'weapp' });
