import { type ChosenFile } from './chosen-file';

/** Picks one file from this device. `undefined` when the person turned back. */
export function chooseFile(extensions: readonly string[]): Promise<ChosenFile<File> | undefined> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = extensions.map((extension) => `.${extension}`).join(',');
    input.addEventListener('cancel', () => resolve(undefined));
    input.addEventListener('change', () => {
      const file = input.files?.[0];
      resolve(file && { name: file.name, size: file.size, source: file });
    });
    input.click();
  });
}
