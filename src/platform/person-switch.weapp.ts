/** In WeChat a person is who they are signed in as. */
export const switchPerson: (() => void) | undefined = undefined;
