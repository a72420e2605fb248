/** A picture's bytes and its size in pixels. */
export type PictureBytes = { mime: 'image/png' | 'image/jpeg'; bytes: Uint8Array; width: number; height: number };

/** Where a writer gets the bytes of a picture by its SHA-256; null if they are not there. */
export type PictureSource = (id: string) => PictureBytes | null;

// Leaves room for the caption on the same page.
const tallestMm = 200;

/** How large a picture stands in a document, in millimetres; null where its bytes are not there or show nothing. */
export function pictureSize(wantedMm: number, bytes: PictureBytes | null): { width: number; height: number } | null {
  if (bytes === null || bytes.width <= 0 || bytes.height <= 0) return null;
  const ratio = bytes.height / bytes.width;
  const width = Math.min(wantedMm, tallestMm / ratio);
  return { width, height: width * ratio };
}
