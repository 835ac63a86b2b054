export default definePageConfig({ navigationBarTitleText: '给报名的同学排先后', enablePullDownRefresh: true });
