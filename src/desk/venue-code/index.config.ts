export default definePageConfig({
  navigationBarTitleText: '会场码',
  navigationBarTextStyle: 'white',
  navigationBarBackgroundColor: '#0d5448',
  backgroundColor: '#0d5448',
});
