export default definePageConfig({ navigationBarTitleText: '申请参加', enablePullDownRefresh: true });
