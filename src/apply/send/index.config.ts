export default definePageConfig({ navigationBarTitleText: '投简介' });
