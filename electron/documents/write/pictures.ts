/** A picture's bytes and its size in pixels. */
export type PictureBytes = { mime: 'image/png' | 'image/jpeg'; bytes: Uint8Array; width: number; height: number };

/** Where a writer gets the bytes of a picture by its SHA-256; null if they are not there. */
export type PictureSource = (id: string) => PictureBytes | null;
