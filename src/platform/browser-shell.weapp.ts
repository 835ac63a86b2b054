/** WeChat draws and names its own bars. */
export const nameBars: () => void = () => undefined;
