import type { ParseOptions, ParsedPlan } from '../plan/parse.ts';
import { readPlanJson } from '../plan/json.ts';
import { cleanPlanText } from './clean.ts';
import { decodeBytes } from './decode.ts';
import type { LoadFailure } from './failure.ts';
import { formatOf } from './format.ts';
import { isHtml } from './is-html.ts';
import { keptParse } from './kept-parse.ts';
import { isMarkdown, markdownToText } from './markdown.ts';
import { readBytes, type BytesRead } from './read-bytes.ts';

/** Where a plan comes from. `name` stands for the bytes in messages: `-`, or the name of a file. */
export type PlanSource =
  | {
      readonly kind: 'file';
      readonly path: string;
      /** The plan that taizhang ships: how it reads is known from building, unless it was edited. */
      readonly isShipped?: boolean;
    }
  | { readonly kind: 'bytes'; readonly name: string; readonly bytes: Uint8Array }
  /** Standard input: read when the plan is, and up to the limit that plans have. */
  | { readonly kind: 'input'; readonly read: (limit: number) => Promise<BytesRead> };

/** A plan that was read. */
export type LoadedPlan = ParsedPlan & {
  /** The decoded, cleaned text that all positions refer to; empty for a parsed plan (JSON). */
  readonly text: string;
  /** As in the source: a path, or `-`. */
  readonly name: string;
};

/** What became of reading a plan. */
export type LoadResult =
  | { readonly kind: 'loaded'; readonly loaded: LoadedPlan }
  | { readonly kind: 'failed'; readonly failure: LoadFailure };

/**
 * Larger files are refused, in bytes. The longest plan known has half a megabyte; one of 100,000 tasks has
 * 43 MB, is parsed in three to four seconds and takes 45 bytes of memory a character.
 */
export const largestPlan = 48 * 1024 * 1024;

const failed = (failure: LoadFailure): LoadResult => ({ kind: 'failed', failure });

const readJson = (text: string, name: string): LoadResult => {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return failed({ kind: 'broken-json', path: name, reason: String(error) });
  }
  const reading = readPlanJson(json);
  switch (reading.kind) {
    case 'plan':
      return { kind: 'loaded', loaded: { plan: reading.plan, nodes: [], text: '', name } };
    case 'other-format':
      return failed({ kind: 'other-json', path: name });
    case 'newer':
      return failed({ kind: 'newer-plan', path: name, format: reading.format });
    case 'invalid':
      return failed({ kind: 'invalid-plan', path: name, where: reading.where });
  }
};

/** Text of whatever format, before it is parsed; positions are those of this text. */
const plainTextOf = async (text: string, name: string): Promise<string> => {
  // An HTML parser is longer to load than a plan to read.
  if (isHtml(name, text)) return (await import('./html.ts')).htmlToText(text);
  return isMarkdown(name, text) ? markdownToText(text) : text;
};

const readDocx = async (bytes: Uint8Array, path: string): Promise<string | LoadFailure> => {
  const { docxToText, largestDocument } = await import('./docx.ts');
  const read = await docxToText(bytes);
  switch (read.kind) {
    case 'text':
      return cleanPlanText(read.text);
    case 'too-large':
      return { kind: 'too-large', path, limit: largestDocument };
    case 'too-deep':
      return { kind: 'too-deep', path };
    case 'broken':
      return { kind: 'broken-document', path };
  }
};

const readText = async (bytes: Uint8Array, path: string): Promise<string | LoadFailure> => {
  const format = formatOf(bytes);
  if (format.kind === 'other') return { kind: 'not-text', path, type: format.type };
  if (format.kind === 'docx') return readDocx(bytes, path);
  const decoded = await decodeBytes(bytes);
  if (decoded === undefined) return { kind: 'not-text', path, type: undefined };
  try {
    return cleanPlanText(await plainTextOf(decoded.text, path));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { kind: 'too-deep', path };
  }
};

const planOf = async (
  bytes: Uint8Array,
  name: string,
  options: ParseOptions,
  isShipped = false,
): Promise<LoadResult> => {
  const kept = isShipped ? keptParse(bytes, options) : undefined;
  if (kept !== undefined) return { kind: 'loaded', loaded: { ...kept, name } };
  const text = await readText(bytes, name);
  if (typeof text !== 'string') return failed(text);
  if (text.trim() === '') return failed({ kind: 'empty', path: name });
  if (/^\s*[{[]\s*["\]}]/u.test(text)) return readJson(text, name);
  // The parser and its patterns are loaded when there is something to parse.
  const { parse } = await import('../plan/parse.ts');
  return { kind: 'loaded', loaded: { ...parse(text, options), text, name } };
};

const bytesOf = async (source: PlanSource): Promise<BytesRead> => {
  switch (source.kind) {
    case 'file':
      return readBytes(source.path, largestPlan);
    case 'input':
      return source.read(largestPlan);
    case 'bytes':
      return source.bytes.length > largestPlan
        ? { kind: 'too-large', size: source.bytes.length }
        : source;
  }
};

const nameOf = (source: PlanSource): string => {
  switch (source.kind) {
    case 'file':
      return source.path;
    case 'input':
      return '-';
    case 'bytes':
      return source.name;
  }
};

const reasonOf = (error: unknown, path: string): LoadFailure => {
  const { code } = Object(error) as { readonly code?: unknown };
  if (code === 'ENOENT' || code === 'ENOTDIR') return { kind: 'missing', path };
  if (code === 'EACCES' || code === 'EPERM') return { kind: 'forbidden', path };
  if (code === 'EISDIR') return { kind: 'directory', path };
  return { kind: 'unreadable', path, reason: String(code ?? error) };
};

/** Reads a plan: bytes to text, text to plan. Whatever goes wrong is a value. */
export const readPlan = async (
  source: PlanSource,
  options: ParseOptions = {},
): Promise<LoadResult> => {
  const path = nameOf(source);
  try {
    const read = await bytesOf(source);
    switch (read.kind) {
      case 'bytes':
        return await planOf(read.bytes, path, options, source.kind === 'file' && source.isShipped);
      case 'too-large':
        return failed({ ...read, path, limit: largestPlan });
      case 'not-a-file':
        return failed({ ...read, path });
    }
  } catch (error) {
    return failed(reasonOf(error, path));
  }
};
