import { dialogScreens } from './dialog-screens.ts';
import { walkScreens } from './walk-screens.ts';

walkScreens(dialogScreens);
