import { stepScreens } from './step-screens.ts';
import { walkScreens } from './walk-screens.ts';

walkScreens(stepScreens);
