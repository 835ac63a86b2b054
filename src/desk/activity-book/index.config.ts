export default definePageConfig({ navigationBarTitleText: '办过的活动', enablePullDownRefresh: process.env.TARO_ENV === 'weapp' });
