import Taro from '@tarojs/taro';

let isReady = false;

/** WeChat's cloud, signed in once. The environment bound to the account is used: no environment id is built into the package. */
export function wechatCloud() {
  if (!isReady) Taro.cloud.init({ traceUser: true });
  isReady = true;
  return Taro.cloud;
}
