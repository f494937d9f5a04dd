import type { Messages } from '../zh.ts';

const megabytes = (bytes: number) => (bytes / 1024 / 1024).toFixed(1);

export const loader: Messages['loader'] = (failure) => {
  const { path } = failure;
  switch (failure.kind) {
    case 'missing':
      return `${path}: no such file; check the path`;
    case 'directory':
      return `${path}: is a folder; name the plan inside it`;
    case 'not-a-file':
      return `${path}: a device or a named pipe, not a file, not read; name a file, or pass the plan to - on standard input`;
    case 'forbidden':
      return `${path}: not permitted to read; check the file’s permissions`;
    case 'unreadable':
      return `${path}: can’t be read (${failure.reason}); try again or use another copy`;
    case 'too-large':
      return `${path}: ${failure.size === undefined ? '' : `${megabytes(failure.size)} MB, `}over the limit of ${megabytes(failure.limit)} MB, not read; keep only the plan itself`;
    case 'empty':
      return `${path}: no text in it; check that it is the right file`;
    case 'not-text':
      return `${path}: ${failure.type ?? 'not a text'}, can’t be read; text, Markdown, HTML, Word .docx and this program’s JSON can`;
    case 'broken-document':
      return `${path}: damaged Word document; open it with Word, save it anew`;
    case 'too-deep':
      return `${path}: its markup is nested too deep to be read; copy the plan itself into a text file`;
    case 'broken-json':
      return `${path}: malformed JSON (${failure.reason}); make it anew with taizhang parse`;
    case 'other-json':
      return `${path}: not JSON made by taizhang parse; use the plan itself or its parse`;
    case 'newer-plan':
      return `${path}: made by a later version (${failure.format}); upgrade taizhang`;
    case 'invalid-plan':
      return `${path}: incomplete parse, ${failure.where} is wrong; make it anew with taizhang parse`;
  }
};
