export default definePageConfig({ navigationBarTitleText: '导入见习岗位' });
