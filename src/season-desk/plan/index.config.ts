export default definePageConfig({ navigationBarTitleText: '时间和规则' });
