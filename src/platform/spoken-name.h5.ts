/** What a screen reader calls a field. Taro wraps the browser's input: the name goes through to it. */
export const spokenName = (name: string) => ({ nativeProps: { 'aria-label': name } });
