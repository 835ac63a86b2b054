/** The documents of a collection at a start: their keys are put in order only when somebody asks an index. */
import { type Collection } from './collection';
import { type TakeKey } from './record';
import { type Stored } from './stored';

export class Loading {
  private readonly keys: string[][];
  private readonly byOrder: Stored[] = [];

  constructor(private readonly collection: Collection) {
    this.keys = collection.indexes.map(() => []);
  }

  readonly take: TakeKey = (place, root, key) => {
    if (root !== '') this.collection.indexes[place]?.multikey.add(root);
    this.keys[place]?.push(key);
  };

  /** Finds the keys itself where none were taken. */
  add(stored: Stored, isIndexed: boolean): void {
    this.byOrder[stored.order] = stored;
    if (isIndexed) return;
    for (const [place, { root, keys }] of this.collection.entriesOf(stored).entries())
      for (const key of keys) this.take(place, root, key);
  }

  end(): void {
    this.byOrder.forEach((stored) => this.collection.documents.set(stored.key, stored));
    for (const [place, index] of this.collection.indexes.entries()) index.fill(this.keys[place] ?? [], this.byOrder);
  }
}
