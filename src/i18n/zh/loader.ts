import type { LoadFailure } from '../../loader/failure.ts';

const megabytes = (bytes: number) => (bytes / 1024 / 1024).toFixed(1);

/** Says why a plan could not be read and what to do about it, on one line. */
export const loader = (failure: LoadFailure): string => {
  const { path } = failure;
  switch (failure.kind) {
    case 'missing':
      return `${path}:没有这个文件;请检查路径`;
    case 'directory':
      return `${path}:是文件夹;请给出其中的方案文件`;
    case 'not-a-file':
      return `${path}:是设备或命名管道,不是文件,未读取;请给出方案文件,或用 - 从标准输入读取`;
    case 'forbidden':
      return `${path}:没有读取权限;请检查文件权限`;
    case 'unreadable':
      return `${path}:读取失败(${failure.reason});请重试或换一份副本`;
    case 'too-large':
      return `${path}:${failure.size === undefined ? '' : `${megabytes(failure.size)} MB,`}超过上限 ${megabytes(failure.limit)} MB,未读取;请只保留方案正文`;
    case 'empty':
      return `${path}:没有文字;请检查是否选对了文件`;
    case 'not-text':
      return `${path}:${failure.type ?? '不是文本'},无法读取;支持文本、Markdown、HTML、Word .docx 和本程序导出的 JSON`;
    case 'broken-document':
      return `${path}:Word 文档已损坏,无法读取;请用 Word 打开后另存,再试`;
    case 'too-deep':
      return `${path}:标记嵌套过深,无法读取;请只复制正文,另存为文本文件`;
    case 'broken-json':
      return `${path}:JSON 格式有误(${failure.reason});请用 taizhang parse 重新生成`;
    case 'other-json':
      return `${path}:不是 taizhang parse 生成的 JSON;请改用方案原文或其解析结果`;
    case 'newer-plan':
      return `${path}:由更新版本生成(${failure.format});请升级 taizhang`;
    case 'invalid-plan':
      return `${path}:解析结果不完整,${failure.where} 有误;请用 taizhang parse 重新生成`;
  }
};
