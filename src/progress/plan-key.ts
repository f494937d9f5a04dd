/** The words that tell one edition of a document from the next, where they close a bracket or the title. */
const edition =
  /(?:试行|暂行|征求意见稿|送审稿|讨论稿|修[订正改](?:稿|版|本)?|第[一二三四五六七八九十\d]+[版稿]|v\d+(?:\.\d+)*)(?=[)〕\]】]|$)/gu;

/**
 * The name under which a plan's progress is kept: its title without white space, width, and the words
 * that tell one edition from the next, so that a revised plan finds the record of the plan it revises.
 * Years stay: the plan of 2024 is not a revision of the plan of 2023, even where the sentences agree.
 *
 * @example planKey('法治政府建设 实施方案（试行）') // '法治政府建设实施方案'
 * @example planKey('法治政府建设实施方案（2023年修订版）') // '法治政府建设实施方案(2023年)'
 */
export const planKey = (title: string): string =>
  title
    .normalize('NFKC')
    .replaceAll(/\s+/gu, '')
    .toLowerCase()
    .replaceAll(edition, '')
    .replaceAll(/\(\)|〔〕|\[\]|【】/gu, '');
