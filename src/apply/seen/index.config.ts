export default definePageConfig({ navigationBarTitleText: '看过的岗位' });
