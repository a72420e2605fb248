import { plantLine, type Plant } from './plant.ts';

export const plant: Plant = {
  rule: 'document-number',
  put: plantLine(
    '根据某政办发[2016]21号要求，完善了制度。',
    '印发了某府办函（2016）5号文件。',
    '按照某办发【2016】7号办理。',
  ),
};
