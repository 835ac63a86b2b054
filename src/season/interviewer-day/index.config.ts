export default definePageConfig({ navigationBarTitleText: '面试日程', enablePullDownRefresh: true });
