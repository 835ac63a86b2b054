export default definePageConfig({ navigationBarTitleText: '面试成绩' });
