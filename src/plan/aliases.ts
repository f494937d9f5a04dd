/** A body with its other names: official, former, short. */
export type UnitAlias = { readonly name: string; readonly aliases: readonly string[] };

/** Everything known about other names of units, as read from `seeds/unit-aliases.json` or the user's settings. */
export type UnitAliases = readonly UnitAlias[];

/** What became of reading an aliases file. */
export type AliasesReading =
  | { readonly kind: 'aliases'; readonly aliases: UnitAliases }
  | { readonly kind: 'invalid'; readonly where: string };

const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((entry) => typeof entry === 'string');

/**
 * Checks parsed JSON against the shape of an aliases file, `[{"name": "市司法局", "aliases": ["司法局"]}]`;
 * `where` names the first entry that does not fit.
 */
export const decodeAliases = (json: unknown): AliasesReading => {
  if (!Array.isArray(json)) return { kind: 'invalid', where: '[]' };
  const aliases: UnitAlias[] = [];
  for (const [index, entry] of json.entries()) {
    const { name, aliases: others } = Object(entry) as { name?: unknown; aliases?: unknown };
    if (typeof name !== 'string' || name === '' || !isTexts(others)) {
      return { kind: 'invalid', where: `[${index}]` };
    }
    aliases.push({ name, aliases: others });
  }
  return { kind: 'aliases', aliases };
};
