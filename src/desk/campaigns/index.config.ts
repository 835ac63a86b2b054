export default definePageConfig({ navigationBarTitleText: '专题和礼包', enablePullDownRefresh: true });
