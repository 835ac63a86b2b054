export default definePageConfig({ navigationBarTitleText: '已发布的活动', enablePullDownRefresh: process.env.TARO_ENV === 'weapp' });
