/** Three lines that say what to begin with; `short` for narrow windows: each less than 39 columns. */
type Guidance = { readonly usual: readonly string[]; readonly short: readonly string[] };

/** What the first start says. */
export const guidance = {
  /** While my unit is asked for. */
  asking: {
    usual: [
      '第一次使用,请选定本单位(只问这一次),以后按 o 就只看本单位的任务',
      '输入全称、简称、拼音或首字母(司法局、sfj),上下键选择,回车确定',
      '只想看看就按 Esc 跳过,以后随时可按 c 选定',
    ],
    short: [
      '请选定本单位,以后按 o 只看它的任务',
      '输入名称、简称或拼音,回车确定',
      'Esc 跳过,以后可按 c 选定',
    ],
  } as Guidance,
  /** While working. */
  working: (hasUnit: boolean): Guidance => ({
    usual: [
      '上下键移动,空格标记完成,回车看全文,Esc 返回;改动随时保存,按 z 撤销',
      '按 / 搜索(单位、简称、拼音、文字都可以),u 按单位筛选,f 更多筛选,? 全部按键',
      hasUnit
        ? '按 o 只看本单位的任务,再按一次看可能包含本单位的;按 Esc 收起这几行'
        : '按 c 选定本单位,之后按 o 只看本单位的任务;按 Esc 收起这几行',
    ],
    short: [
      '空格标记完成,回车看全文,Esc 返回',
      '/ 搜索  u 单位  f 筛选  ? 全部按键',
      hasUnit ? 'o 本单位的任务;按 Esc 收起这几行' : 'c 选定本单位;按 Esc 收起这几行',
    ],
  }),
};
