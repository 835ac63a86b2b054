/** A page of WeChat's tab bar has no parameters; it stays alive with its state instead. */
export const rememberParameters: (parameters: string) => void = () => undefined;
