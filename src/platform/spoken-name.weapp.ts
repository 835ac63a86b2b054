/** What a screen reader calls a field. */
export const spokenName = (name: string) => ({ 'aria-label': name });
