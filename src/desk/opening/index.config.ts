export default definePageConfig({ navigationBarTitleText: '修改岗位' });
