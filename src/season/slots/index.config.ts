export default definePageConfig({ navigationBarTitleText: '约面试', enablePullDownRefresh: true });
