import { dialogScreens } from './dialog-screens.ts';
import { libraryScreens } from './library-screens.ts';
import type { Screen } from './screen.ts';
import { stepScreens } from './step-screens.ts';

/** Every screen of the program. */
export const screens: readonly Screen[] = [...libraryScreens, ...stepScreens, ...dialogScreens];
