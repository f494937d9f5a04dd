import type { Revision } from '../../app/reload/revision.ts';

const revised = ({ added, removed, changed, toReview, vanished }: Revision): string => {
  const parts = [
    added > 0 ? `新增 ${added}` : '',
    removed > 0 ? `删除 ${removed}${vanished > 0 ? `(${vanished} 项有记录,按 5 可查)` : ''}` : '',
    changed > 0 ? `改动 ${changed}` : '',
  ].filter((part) => part !== '');
  const review = toReview > 0 ? `;需复核 ${toReview} 项,按 f 可筛选` : '';
  return `已重新读取方案:${parts.length === 0 ? '没有变化' : parts.join('、')}${review}`;
};

/** What the footer of the dashboard tells once. */
export const notices = {
  changedElsewhere: '记录刚在别处有改动,已更新',
  settingsElsewhere: '设置刚在别处有改动,已更新',
  myUnit: (unit: string) => `本单位:${unit};按 o 看本单位的任务`,
  mine: (maybe: number) =>
    maybe === 0 ? '本单位的任务,按角色排列' : `另有 ${maybe} 项可能含本单位,再按 o`,
  maybeMine: '未点名本单位,但“有关部门”可能包含;再按 o 看全部',
  savedFilterKept: (name: string) => `已存为常用筛选“${name}”;按 f 可打开,或设为启动时打开`,
  savedFilterReplaced: (name: string) => `已更新常用筛选“${name}”;按 f 再按 z 可换回原来的`,
  savedFilterDropped: (name: string) => `已删除常用筛选“${name}”,在此菜单中按 z 恢复`,
  savedFilterRestored: (name: string) => `已恢复常用筛选“${name}”`,
  savedFilterOpened: (name: string) => `常用筛选:${name}`,
  startsWith: (name: string) => `以后启动时打开“${name}”;再按 s 取消`,
  startsWithAll: '以后启动时列出全部任务',
  noSavedFilter: (number: number) => `还没有第 ${number} 个常用筛选;按 f 可把当前筛选存下来`,
  changed: (what: string) => `${what},按 z 撤销`,
  undone: (what: string) => `已撤销:${what}(Z 恢复)`,
  redone: (what: string) => `已恢复:${what}(z 撤销)`,
  nothingToConfirm: '没有需复核的:任务文字没有变',
  undoWaits: '撤销已记下,能保存时才执行;再按 z 会再撤销一项',
  redoWaits: '恢复已记下,能保存时才执行;再按 Z 会再恢复一项',
  nothingToUndo: '没有可撤销的改动',
  nothingToRedo: '没有可恢复的改动',
  widened: (condition: string) => `已取消:${condition}`,
  offersDone: '举措已全部完成,按回车把任务标为已完成',
  unsaved: (quit: string) => `有改动未保存;再按 ${quit} 放弃并退出,其他键继续`,
  unsavedRemark: '备注还没保存:回车保存,再按一次放弃',
  noMatch: '这里没有匹配的文字;按 / 搜索',
  vanished: '方案中已没有这项任务,记录仍保留',
  range: (tasks: number) => `已选 ${tasks} 项;空格、m、*、d 对全部生效,Esc 取消`,
  sent: (tasks: number) => `已送往终端剪贴板 ${tasks} 项;若粘贴不出,请按 w 存为文件`,
  copied: (tasks: number) => `已复制 ${tasks} 项`,
  reportCopied: (tasks: number) => `已复制 ${tasks} 项任务的本周报告`,
  reportSent: (tasks: number) =>
    `已把 ${tasks} 项任务的本周报告送往终端剪贴板;粘贴不出就按 w 存为文件`,
  reloaded: (revision: Revision | undefined) =>
    revision === undefined ? '已重新读取方案' : revised(revision),
  faults: (count: number) => `方案有 ${count} 处看不懂,可能漏了任务;taizhang check 逐条列出`,
  toReview: (tasks: number) => `需复核 ${tasks} 项:方案文字有变,按 f 可筛选`,
  reloadWaits: {
    pending: '有改动还没保存,保存后再按 r 重新读取',
    writing: '正在写备注,方案没有换成新的;写完再按 r 重新读取',
  },
  outdated: '程序文件已更新或移走,请退出后重新打开再用这项功能',
  noEditor: '没有设置编辑器(环境变量 EDITOR),请按 e 在这里写',
  editorFailed: (what: string) => `“${what}”没有成功,备注未改;按 e 可在这里写`,
  pasteDropped: '粘贴只进输入框,已忽略;先按 / 再粘贴',
  pasteDroppedInMenu: '粘贴只进输入框,已忽略',
  leftOut: (most: number) => `太长:最多 ${most} 字,其余未放入`,
  notHere: '这里用不上这个命令',
  nothingToClose: '已在最上层,按 q 退出',
  noShell: '没有可以返回的命令行,继续',
};
