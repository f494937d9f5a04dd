import type { UnitAliases } from './aliases.ts';
import { fold } from './fold.ts';

/** Why two printed names are one unit. */
export type Kinship = 'official-word' | 'long-form' | 'alias';

/** Printed name → canonical name, and why when they differ. */
export type UnitNames = ReadonlyMap<string, { readonly name: string; readonly because?: Kinship }>;

/** 人民政府 = 政府, 人民检察院 = 检察院: an official word that common speech leaves out. */
const plainForm = (name: string): string =>
  fold(name)
    .replaceAll(/\s/gu, '')
    .replaceAll('人民政府', '政府')
    .replaceAll(/人民(?=法院|检察院)/gu, '')
    .replace(/人大(?:常委会|常务委员会)?(?=$|办)/u, '人大');

const place =
  /^(?:国家|中国|全[省市县区]|各[县市区省州]*|[省市县区州盟旗]政府|[省市县区州盟旗]委?)?/u;
const organ = /(?:委员会|办公室|局|委|办|厅|部|院|署|会|中心)$/u;
const shortOrgan = new Map([
  ['委员会', '委'],
  ['办公室', '办'],
]);

type Anatomy = { readonly place: string; readonly core: string; readonly organ: string };

const anatomyOf = (plain: string): Anatomy => {
  const tail = organ.exec(plain)?.[0] ?? '';
  const body = plain.slice(0, plain.length - tail.length);
  const head = place.exec(body)?.[0] ?? '';
  return { place: head, core: body.slice(head.length), organ: shortOrgan.get(tail) ?? tail };
};

/** Longer names have no short form by rule; it also bounds how many forms there are. */
const mostWords = 6;

/**
 * The short forms of a name's core: each word said whole or by its first character, 国安 of 国家安全, 发改
 * of 发展和改革, 卫健 of 卫生健康. A word left out (教育 of 教育体育) would make it another body.
 */
const shortForms = (core: string): readonly string[] => {
  const plain = core.replaceAll(/[和与及]/gu, '');
  const words = plain.match(/..化|../gu) ?? [];
  if (words.length < 2 || words.length > mostWords || words.join('') !== plain) return [];
  return words
    .reduce<readonly string[]>(
      (forms, word) => forms.flatMap((form) => [form + word.charAt(0), form + word]),
      [''],
    )
    .filter((form) => form !== core);
};

/** Names in groups of one unit each; merging keeps the reason of the join. */
type Groups = { readonly parent: Map<string, string>; readonly because: Map<string, Kinship> };

const rootOf = ({ parent }: Groups, name: string): string => {
  let root = name;
  for (let up = parent.get(root); up !== undefined; up = parent.get(root)) root = up;
  return root;
};

/** Puts `name` under the canonical `under`. */
const join = (groups: Groups, name: string, under: string, because: Kinship) => {
  const [one, other] = [rootOf(groups, name), rootOf(groups, under)];
  if (one === other) return;
  groups.parent.set(one, other);
  groups.because.set(one, because);
};

/** The plain form of each name. */
type PlainForms = ReadonlyMap<string, string>;

const joinOfficialWords = (
  counts: ReadonlyMap<string, number>,
  plain: PlainForms,
  groups: Groups,
) => {
  const byPlain = Map.groupBy(counts.keys(), (name) => plain.get(name));
  for (const names of byPlain.values()) {
    // The spelling used most is the plan's own; of equals the longer, which says more.
    const [first, ...others] = names.toSorted(
      (one, other) =>
        (counts.get(other) ?? 0) - (counts.get(one) ?? 0) || other.length - one.length,
    );
    for (const other of others)
      if (first !== undefined) join(groups, other, first, 'official-word');
  }
};

const keyOf = ({ place, organ }: Anatomy, core: string) => `${place}|${core}|${organ}`;

/** Joins a short name with the long one that it abbreviates, when there is only one such. */
const joinLongForms = (plain: PlainForms, groups: Groups) => {
  const anatomies = [...plain].map(([name, form]) => ({ name, ...anatomyOf(form) }));
  const longOf = new Map<string, string[]>();
  for (const long of anatomies) {
    for (const form of [long.core, ...shortForms(long.core)]) {
      const key = keyOf(long, form);
      const known = longOf.get(key) ?? [];
      known.push(long.name);
      longOf.set(key, known);
    }
  }
  for (const short of anatomies) {
    const [long, second] = (longOf.get(keyOf(short, short.core)) ?? []).filter(
      (name) =>
        name.length > short.name.length && rootOf(groups, name) !== rootOf(groups, short.name),
    );
    if (long !== undefined && second === undefined) {
      join(groups, short.name, long, 'long-form');
    }
  }
};

const joinAliases = (counts: ReadonlyMap<string, number>, groups: Groups, aliases: UnitAliases) => {
  for (const { name, aliases: others } of aliases) {
    // A short name without the place (发展改革委) may be another level's body: it serves the search only.
    const printed = [name, ...others].filter(
      (spelling) => counts.has(spelling) && spelling.charAt(0) === name.charAt(0),
    );
    const [first, ...rest] = printed.includes(name)
      ? [name, ...printed.filter((spelling) => spelling !== name)]
      : printed.toSorted((one, other) => (counts.get(other) ?? 0) - (counts.get(one) ?? 0));
    for (const other of rest) if (first !== undefined) join(groups, other, first, 'alias');
  }
};

/**
 * Decides which of the names printed in a plan (with how often each occurs) are one unit: by rule
 * (人民政府 = 政府; 市国安局 = 市国家安全局 when both occur and nothing else fits) and by the aliases file.
 * Look-alikes stay apart.
 */
export const resolveNames = (
  counts: ReadonlyMap<string, number>,
  aliases: UnitAliases,
): UnitNames => {
  const groups: Groups = { parent: new Map(), because: new Map() };
  const plain = new Map([...counts.keys()].map((name) => [name, plainForm(name)]));
  joinOfficialWords(counts, plain, groups);
  joinLongForms(plain, groups);
  joinAliases(counts, groups, aliases);
  return new Map(
    [...counts.keys()].map((printed) => {
      const because = groups.because.get(printed);
      return [
        printed,
        { name: rootOf(groups, printed), ...(because === undefined ? {} : { because }) },
      ];
    }),
  );
};
