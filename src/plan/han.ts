/**
 * True for a UTF-16 unit of the common Han characters: never punctuation, space or digit. Most of a plan is
 * such, and asking this first is far cheaper than a pattern at every character.
 */
export const isHan = (unit: number): boolean => unit >= 0x4e00 && unit <= 0x9fff;
