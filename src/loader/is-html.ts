const start =
  /^\s*(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype\s+html|\?xml|html|head|meta|link|style|script|title|body|header|main|div|table|p|article|section|center|h[1-6]|[uod]l|blockquote|pre|br|hr)\b/iu;

/** Plain text under the name of a page has no tags: as a page it would lose its lines. */
const tag = /<\/?[a-z][^<>]{0,1000}>/iu;

/** Whether text is a web page: it begins as one or as a part of one does, or its name says so and it has tags. */
export const isHtml = (name: string, text: string): boolean =>
  start.test(text) || (/\.x?html?$/iu.test(name) && tag.test(text));
