import path from 'node:path';
import { ariaAttributes } from './aria-attributes';

/** The part of Taro's platform object a plugin may change after it has been set up. */
interface MiniPlatform {
  template: { mergeComponents(context: unknown, components: typeof ariaAttributes): void };
  runtimePath: string | string[];
}

interface PluginContext {
  registerMethod(method: { name: 'onSetupClose'; fn: (platform: MiniPlatform) => void }): void;
}

/** Lets aria attributes reach the WXML: once in the templates, once in the runtime that fills them. */
export default function ariaPlugin(context: PluginContext): void {
  context.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      platform.template.mergeComponents(context, ariaAttributes);
      platform.runtimePath = [platform.runtimePath, `post:${path.resolve(__dirname, 'aria-runtime.ts')}`].flat();
    },
  });
}
