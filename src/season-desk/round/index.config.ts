export default definePageConfig({ navigationBarTitleText: '排一轮面试' });
