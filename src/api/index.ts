export { api, queryClient } from './client';
export { CallRefused } from './refused';
