import type { Stretch } from './note.ts';

const stamp =
  /(?<!\d)(\d{4})(?:年|-|\/|\.)(\d{1,2})(?:月|-|\/|\.)(\d{1,2})日?(?:[ T]+(\d{1,2}):(\d{2}))?/u;

/** ISO date, with the time when it is printed: `发布时间:2022-11-22 09:15` → `2022-11-22T09:15`. */
const dateIn = (folded: string): string | undefined => {
  const [, year, month = '', day = '', hour, minute] = stamp.exec(folded) ?? [];
  if (year === undefined || Number(month) > 12 || Number(day) > 31) return undefined;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return hour === undefined ? date : `${date}T${hour.padStart(2, '0')}:${minute ?? '00'}`;
};

/** When and by whom a plan was published, and the year that its dates without year mean. */
export type Publication = {
  readonly publisher: string | undefined;
  readonly published: string | undefined;
  readonly year: number | undefined;
};

const publisherIn = (line: string): string | undefined =>
  /(?:来源|发布机构|发文机关|发布单位)[:：]\s*([^\s|]{2,30})/u.exec(line)?.[1] ??
  /^([\p{Script=Han}]{3,30})\s+(?:\S+\.gov\.cn|发布|\d{4})/u.exec(line)?.[1];

const dateLine = /^\d{4}年\d{1,2}月\d{1,2}日$/u;

/** Reads the lines around a plan: metadata above, signature and date below, the year in the title. */
export const publicationOf = (
  text: string,
  folded: string,
  {
    metadata,
    lines,
    title,
  }: {
    readonly metadata: readonly Stretch[];
    /** All lines, for the signature. */
    readonly lines: readonly Stretch[];
    readonly title: string;
  },
): Publication => {
  const short = metadata.filter(({ start, end }) => end - start <= 200);
  const textOf = ({ start, end }: Stretch) => folded.slice(start, end);
  const signed = lines.findIndex(
    (line) => line.end - line.start < 20 && dateLine.test(textOf(line)),
  );
  const signer = lines[signed - 1];
  const above = short.map((line) => dateIn(textOf(line))).find((date) => date !== undefined);
  const date = lines[signed];
  const published = above ?? (date === undefined ? undefined : dateIn(textOf(date)));
  const publisher =
    short
      .map((line) => publisherIn(text.slice(line.start, line.end)))
      .find((one) => one !== undefined) ??
    (signer !== undefined && signer.end - signer.start <= 30 && !/[。,;:]/u.test(textOf(signer))
      ? text.slice(signer.start, signer.end)
      : undefined);
  const titled = [...title.matchAll(/(?<![\d—–-])(20\d{2})年(?!.*20\d{2}年)/gu)].at(-1)?.[1];
  const numbered = short
    .map((line) => /[[(](20\d{2})[\])]/u.exec(textOf(line))?.[1])
    .find((one) => one !== undefined);
  const year = titled ?? published?.slice(0, 4) ?? numbered;
  return { publisher, published, year: year === undefined ? undefined : Number(year) };
};
