export default defineAppConfig({
  pages: ['pages/jobs/index'],
  window: {
    navigationStyle: 'default',
    navigationBarTitleText: '雁归',
    navigationBarTextStyle: 'black',
    navigationBarBackgroundColor: '#f5f4ef',
    backgroundColor: '#f5f4ef',
    backgroundTextStyle: 'dark',
  },
  lazyCodeLoading: 'requiredComponents',
  __usePrivacyCheck__: true,
});
