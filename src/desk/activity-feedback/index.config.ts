export default definePageConfig({ navigationBarTitleText: '大家的评价', enablePullDownRefresh: process.env.TARO_ENV === 'weapp' });
