export { api, queryClient } from './client';
export { CallRefused } from './refused';
export { newId } from './new-id';
