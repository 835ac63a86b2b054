export default definePageConfig({ navigationBarTitleText: '审见习岗位', enablePullDownRefresh: process.env.TARO_ENV === 'weapp' });
