import { NianbaoError } from '../../shared/api/errors.ts';
import { refuseTooLarge } from '../../shared/api/limits.ts';

/** A file the clerk chose or dropped, as it travels to the services. */
export type ChosenFile = { name: string; base64: string };

/** Reads a file's bytes. Throws what `refuse` does of its size, `file-no-permission`. */
export async function readChosenFile(
  file: File,
  refuse: (name: string, bytes: number) => void = refuseTooLarge,
): Promise<ChosenFile> {
  refuse(file.name, file.size);
  const base64 = await dataUrl(file);
  return { name: file.name, base64 };
}

function dataUrl(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => {
      const url = typeof reader.result === 'string' ? reader.result : '';
      resolve(url.slice(url.indexOf(',') + 1));
    };
    reader.onerror = () => reject(new NianbaoError('file-no-permission', { path: file.name }));
    reader.readAsDataURL(file);
  });
}
