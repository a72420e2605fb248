import { NianbaoError } from '../../../shared/api/errors.ts';
import { inOrder, isPassedOver, mostFiles } from '../../../shared/import-many/choose.ts';

/** A file of a selection; `path` leads to it from the folder that was chosen. */
export type FoundFile = { path: string; file: File };

/** What was chosen or dropped at once: the files in the order in which they are imported, and how many were passed over. */
export type Chosen = { files: FoundFile[]; passedOver: number };

/** The one file that was chosen, if it was one by itself: that is looked through before it is stored. */
export function onlyFile({ files, passedOver }: Chosen): File | null {
  const [first] = files;
  return first && files.length === 1 && passedOver === 0 && !first.path.includes('/') ? first.file : null;
}

/** Files chosen in the system's window, those of a folder with the way to them. Throws too-many-files. */
export function chosenFiles(list: readonly File[]): Chosen {
  return sorted(list.map((file) => ({ path: file.webkitRelativePath || file.name, file })));
}

/**
 * The files of a drop, those of folders with all that is in them; null where nothing that is a file was dropped. What was dropped
 * is asked for before this returns, for the browser forgets it with the event. Rejects with too-many-files.
 */
export function droppedFiles(transfer: DataTransfer): Promise<Chosen> | null {
  const items = [...transfer.items].filter(({ kind }) => kind === 'file');
  if (items.length === 0) return null;
  const found = items.map((item) => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }));
  return gathered(found);
}

async function gathered(dropped: { entry: FileSystemEntry | null; file: File | null }[]): Promise<Chosen> {
  const files: FoundFile[] = [];
  for (const { entry, file } of dropped) {
    if (entry !== null && isFolder(entry)) await collect(entry, files);
    else if (file !== null) files.push({ path: file.name, file });
  }
  return sorted(files);
}

const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;

async function collect(folder: FileSystemDirectoryEntry, into: FoundFile[]): Promise<void> {
  const reader = folder.createReader();
  for (;;) {
    // A reader gives the first hundred, then the next.
    const entries = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (entries.length === 0) return;
    for (const entry of entries) {
      if (isFolder(entry)) await collect(entry, into);
      else if (isFile(entry)) {
        const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
        into.push({ path: entry.fullPath.replace(/^\//, ''), file });
      }
      refuseTooMany(into);
    }
  }
}

function refuseTooMany(files: readonly FoundFile[]): void {
  if (files.length > mostFiles) throw new NianbaoError('too-many-files', { most: String(mostFiles) });
}

/** A file chosen by itself is taken whatever it is called. */
function sorted(all: readonly FoundFile[]): Chosen {
  refuseTooMany(all);
  const files = all.length === 1 ? [...all] : all.filter(({ path }) => !isPassedOver(path));
  return { files: inOrder(files, ({ path }) => path), passedOver: all.length - files.length };
}
