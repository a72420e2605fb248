import { libraryScreens } from './library-screens.ts';
import { walkScreens } from './walk-screens.ts';

walkScreens(libraryScreens);
