export default definePageConfig({ navigationBarTitleText: '投递的人', enablePullDownRefresh: process.env.TARO_ENV === 'weapp' });
