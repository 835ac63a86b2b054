/** `_x000D_` and the like: characters XML has no place for. ECMA-376 part 1, 22.9.2.19. */
const escaped = /_x([0-9A-Fa-f]{4})_/g;

export const unescaped = (text: string): string => text.replace(escaped, (_whole, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));

/** Collects the text of one string item: plain, or in runs of different looks; what only says how to pronounce it is left out. */
export class TextItem {
  private text = '';
  private inText = false;
  private phonetic = false;

  opens(name: string): void {
    if (name === 'rPh') this.phonetic = true;
    else if (name === 't') this.inText = !this.phonetic;
  }

  closes(name: string): void {
    if (name === 'rPh') this.phonetic = false;
    else if (name === 't') this.inText = false;
  }

  hear(text: string): void {
    if (this.inText) this.text += text;
  }

  /** What was collected; begins anew. */
  take(): string {
    const { text } = this;
    this.text = '';
    return unescaped(text);
  }
}
