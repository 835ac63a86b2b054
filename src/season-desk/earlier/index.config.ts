export default definePageConfig({ navigationBarTitleText: '往期参加过的人' });
