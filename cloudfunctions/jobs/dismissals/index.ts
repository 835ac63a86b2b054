export { dismiss, dismissalId, undismiss } from './dismiss';
export { dismissed } from './dismissed';
export { dismissedIds } from './dismissed-ids';
