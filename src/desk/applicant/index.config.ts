export default definePageConfig({ navigationBarTitleText: '简介' });
