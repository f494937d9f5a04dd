/** Words of `taizhang check`. */
export const check = {
  remedy: (text: string) => `建议:${text}`,
  summary: (errors: number, warnings: number) =>
    errors + warnings === 0 ? '没有发现问题' : `${errors} 个错误,${warnings} 个警告`,
};

/** Words of `taizhang diff`. */
export const diff = {
  change: '变动',
  old: '原编号',
  fresh: '新编号',
  what: '内容',
  added: '新增',
  removed: '删除',
  moved: '移动',
  changed: '修改',
  words: '文字',
  deadline: '时限',
  none: '无',
  summary: (counts: {
    readonly added: number;
    readonly removed: number;
    readonly moved: number;
    readonly changed: number;
    readonly unchanged: number;
  }) =>
    `新增 ${counts.added},删除 ${counts.removed},修改 ${counts.changed},移动 ${counts.moved},未变 ${counts.unchanged}`,
};
