export default definePageConfig({ navigationBarTitleText: '更改活动' });
