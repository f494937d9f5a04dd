/** What is said of work that has no end: 长期坚持, 每季度, 适时. */
const lastingWord =
  '长期|持续|常态化?|经常性?|日常|定期|不定期|全年|全程|每年|每半年|每季度?|每月|每周|逐年|按年度?|按季度?|按月|适时|即时|立即|随时|实时|立行立改|即知即改|同步';
const doing = '坚持|推进|实施|开展|落实|完成|执行|整改|抓好|抓实|更新|进行|工作|任务|性';

const lasting = new RegExp(`^(?:(?:${lastingWord})(?:${doing})*(?:并|且)?)+$`, 'u');

/**
 * True for words that say when and mean no day.
 *
 * @example isLasting('长期坚持') // true
 */
export const isLasting = (words: string): boolean => lasting.test(words);
