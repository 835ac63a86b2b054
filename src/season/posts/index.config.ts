export default definePageConfig({ navigationBarTitleText: '见习岗位', enablePullDownRefresh: process.env.TARO_ENV === 'weapp', enableShareAppMessage: true });
