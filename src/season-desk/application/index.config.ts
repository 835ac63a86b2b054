export default definePageConfig({ navigationBarTitleText: '看报名' });
