export { api, cloud, queryClient } from './client';
export { CallRefused } from './refused';
export { newId } from './new-id';
