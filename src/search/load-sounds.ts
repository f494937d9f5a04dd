import { soundingSteps, type Finder } from './finder.ts';
import { numbersSteps } from './ids.ts';
import { loadReadings } from './readings.ts';
import { inSlices } from './steps.ts';
import { placesSteps } from './task-places.ts';
import { loadDictionary } from './word-edges.ts';

/**
 * The same plan with pinyin, loaded and worked out between key presses, its texts folded and its tasks and
 * numbers entered as well: the first query has nothing left to wait for. Rejects only when the bundle is damaged.
 */
export const loadSounds = async (finder: Finder): Promise<Finder> => {
  const readings = await loadReadings();
  const sounding = (await inSlices(soundingSteps(finder, readings))) ?? finder;
  await inSlices(sounding.soundClasses());
  await inSlices(sounding.partsSteps());
  await inSlices(placesSteps(sounding.plan));
  await inSlices(numbersSteps(sounding.plan));
  loadDictionary();
  return sounding;
};
