/** A WeChat cloud on this machine. See README.md. */
export { type LocalCloud, startLocalCloud } from './cloud';
export { type CollectionPlan, type IndexField, type IndexPlan, type LocalCloudOptions, type Person } from './options';
export { type Counters } from './requests';
export { type CallReply, type ClientError } from './server/client';
export { type Fault, type Faults } from './protocol/faults';
export { type SentMessage } from './openapi/subscribe-message';
export { type Warning } from './queries';
export { type InvocationRecord } from './functions/record';
