/** What a person has chosen once and for all: config.json. */
import { isObject, isTexts, type Json } from './json.ts';
import { formatNumber, parseJson, type Decoded } from './progress-file.ts';

/** A set of filters under a name; `filter` is kept as the screens spell it. */
export type SavedFilter = {
  readonly name: string;
  readonly filter: Readonly<Record<string, Json>>;
};

/** Everything in config.json. */
export type Settings = {
  /** Canonical name of the user's own unit. */
  readonly unit?: string;
  readonly language?: 'zh' | 'en';
  readonly views: readonly SavedFilter[];
  /** Name of the saved filter to start with. */
  readonly defaultView?: string;
  /** The user's own short names of units: alias to canonical name. */
  readonly aliases: Readonly<Record<string, string>>;
  /** Names of the hints that were shown and need not be shown again. */
  readonly guidanceSeen: readonly string[];
};

/** What holds before anything was chosen. */
export const noSettings: Settings = { views: [], aliases: {}, guidanceSeen: [] };

/** The format this version writes: the number in `taizhang.config/1`. */
export const settingsFormat = 1;

const prefix = 'taizhang.config/';

const decodeSavedFilters = (json: Json): readonly SavedFilter[] | undefined => {
  if (!Array.isArray(json)) return undefined;
  const views = json.map((one: unknown) =>
    isObject(one) && typeof one['name'] === 'string' && isObject(one['filter'])
      ? { name: one['name'], filter: one['filter'] }
      : undefined,
  );
  return views.every((view) => view !== undefined) ? views : undefined;
};

const isAliases = (json: Json): json is Readonly<Record<string, string>> =>
  isObject(json) && Object.values(json).every((name) => typeof name === 'string');

const optionalText = (json: Json | undefined): boolean =>
  json === undefined || typeof json === 'string';

/** Reads the text of config.json. What is missing is what holds before anything was chosen. */
export const decodeSettings = (text: string): Decoded<Settings> => {
  const parsed = parseJson(text);
  if (parsed === undefined || !isObject(parsed.json)) return { kind: 'foreign', where: 'JSON' };
  const { format, unit, language, views = [], defaultView, aliases = {} } = parsed.json;
  const { guidanceSeen = [] } = parsed.json;
  const found = formatNumber(format, prefix);
  if (found === 0) return { kind: 'foreign', where: 'format' };
  if (found > settingsFormat) return { kind: 'newer', found };
  const decoded = decodeSavedFilters(views);
  if (decoded === undefined) return { kind: 'foreign', where: 'views' };
  if (!isAliases(aliases)) return { kind: 'foreign', where: 'aliases' };
  if (!isTexts(guidanceSeen)) return { kind: 'foreign', where: 'guidanceSeen' };
  if (!optionalText(unit) || !optionalText(defaultView)) return { kind: 'foreign', where: 'unit' };
  if (language !== undefined && language !== 'zh' && language !== 'en') {
    return { kind: 'foreign', where: 'language' };
  }
  return {
    kind: 'ok',
    value: {
      ...(typeof unit === 'string' && { unit }),
      ...(language !== undefined && { language }),
      ...(typeof defaultView === 'string' && { defaultView }),
      views: decoded,
      aliases,
      guidanceSeen,
    },
  };
};

/** Spells config.json. */
export const encodeSettings = (settings: Settings): string =>
  `${JSON.stringify({ format: `${prefix}${settingsFormat}`, ...settings }, undefined, 2)}\n`;
