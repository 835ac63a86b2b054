export default definePageConfig({ navigationBarTitleText: '本单位的见习岗位', enablePullDownRefresh: process.env.TARO_ENV === 'weapp' });
