import { command as _, type Collection, type Condition } from './database';

/** The cloud gives no more documents at once. */
const SLICE = 1000;

/** Every document that meets the condition, however many: slice by slice, in the order of their ids. For what is small beside the memory of an instance. */
export async function allOf<Document extends { _id: string }>(collection: Collection<Document>, condition: Condition, fields: readonly string[]): Promise<Document[]> {
  const found: Document[] = [];
  for (let after = ''; ; after = found.at(-1)?._id ?? '') {
    const slice = await collection.find(_.and([condition, { _id: _.gt(after) }]), { order: [['_id', 'asc']], limit: SLICE, fields });
    found.push(...slice);
    if (slice.length < SLICE) return found;
  }
}
