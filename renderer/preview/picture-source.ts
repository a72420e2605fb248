import { createContext, useContext } from 'react';

/** Where the bytes of a picture are; null where they cannot be shown. */
type PictureSource = (id: string) => string | null;

/** Pictures of the store, which the host serves under picture/<sha256>; of a file that is not stored yet somebody else says. */
const stored: PictureSource = (id) => `picture/${id}`;

export const PictureSourceContext = createContext<PictureSource>(stored);

export const usePictureSource = (): PictureSource => useContext(PictureSourceContext);
