export default definePageConfig({
  navigationBarTitleText: '门口扫码',
  navigationBarTextStyle: 'white',
  navigationBarBackgroundColor: '#0b1210',
  backgroundColor: '#0b1210',
});
