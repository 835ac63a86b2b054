export default definePageConfig({ navigationBarTitleText: '活动提问', enablePullDownRefresh: true });
