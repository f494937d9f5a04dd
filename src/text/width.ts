import measureByCluster from 'string-width';

/** Columns that this terminal gives to characters of ambiguous width (“ ” — … · ×): one, or two where it is set up for CJK. */
export type AmbiguousWidth = 1 | 2;

/** Dashes, quotes and … of plans; · and ×; → │ ░ of the dashboard. */
const isAmbiguous = (unit: number): boolean =>
  (unit >= 0x2010 && unit <= 0x2027) ||
  unit === 0xb7 ||
  unit === 0xd7 ||
  unit === 0x2192 ||
  unit === 0x2502 ||
  unit === 0x2591;

/**
 * The width of a UTF-16 unit that never joins its neighbours into one grapheme, or undefined for all
 * others: printable ASCII, Han, CJK and full-width punctuation, the dashes and quotes of plans.
 */
const simpleWidth = (unit: number, isAmbiguousNarrow: boolean): 1 | 2 | undefined => {
  if (unit >= 0x20 && unit <= 0x7e) return 1;
  if (unit >= 0x4e00 && unit <= 0x9fff) return 2;
  if (unit >= 0x3000 && unit <= 0x3029) return 2;
  if (unit >= 0xff01 && unit <= 0xff60) return 2;
  // The rules and marks of the dashboard, which are in every line of it: ╌ to ╏, ☐ ☑ ☒, ✗, « ».
  if ((unit >= 0x254c && unit <= 0x254f) || (unit >= 0x2610 && unit <= 0x2612)) return 1;
  if (unit === 0x2717 || unit === 0xab || unit === 0xbb) return 1;
  if (isAmbiguousNarrow && isAmbiguous(unit)) return 1;
  return undefined;
};

const escape = 0x1b;

/** Where the sequence for colour or weight that begins at an escape ends: `ESC [ 1 m`; undefined for others. */
const styleEnd = (text: string, start: number): number | undefined => {
  if (text.charAt(start + 1) !== '[') return undefined;
  let at = start + 2;
  // Digits and the colons and semicolons between them.
  while (text.charCodeAt(at) >= 0x30 && text.charCodeAt(at) <= 0x3b) at += 1;
  return text.charAt(at) === 'm' ? at + 1 : undefined;
};

/**
 * string-width with a fast path, same arguments and same answer: plans are Han and ASCII nearly
 * throughout, and for them neither segmentation nor the emoji expression is needed. The bundle gives
 * it to Ink too, which measures every cell of every frame.
 */
export const stringWidth: typeof measureByCluster = (text, options) => {
  const isAmbiguousNarrow = options?.ambiguousIsNarrow ?? true;
  let width = 0;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit === escape && options?.countAnsiEscapeCodes !== true) {
      const end = styleEnd(text, index);
      if (end === undefined) return measureByCluster(text, options);
      index = end - 1;
      continue;
    }
    const simple = simpleWidth(unit, isAmbiguousNarrow);
    if (simple === undefined) return measureByCluster(text, options);
    width += simple;
  }
  return width;
};

/**
 * How many terminal columns a text takes: Han characters two, combining marks none. The only import
 * of string-width; Ink measures with the same.
 *
 * @example displayWidth('市司法局5%') // 10
 * @example displayWidth('“八五”', 2) // 8
 */
export const displayWidth = (text: string, ambiguous: AmbiguousWidth = 1): number =>
  stringWidth(text, { ambiguousIsNarrow: ambiguous === 1 });
