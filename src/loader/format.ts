/** What the bytes of a plan are; `other` names what can't be read. */
export type Format =
  | { readonly kind: 'docx' }
  | { readonly kind: 'text' }
  | { readonly kind: 'other'; readonly type: string };

const signatures: readonly { readonly bytes: string; readonly type: string }[] = [
  { bytes: '25504446', type: 'PDF' },
  { bytes: 'd0cf11e0', type: 'Word 97-2003 (.doc)' },
  { bytes: '89504e47', type: 'PNG' },
  { bytes: 'ffd8ff', type: 'JPEG' },
  { bytes: '47494638', type: 'GIF' },
  { bytes: '7f454c46', type: 'ELF' },
  { bytes: '1f8b', type: 'gzip' },
  { bytes: '52617221', type: 'RAR' },
  { bytes: '377abcaf', type: '7z' },
  { bytes: '7b5c727466', type: 'RTF' },
];

/** Tells the format by the first bytes, as file(1) does; an Office archive that is neither a sheet nor slides is a Word document. */
export const formatOf = (bytes: Uint8Array): Format => {
  const head = Buffer.from(bytes.subarray(0, 8)).toString('hex');
  const known = signatures.find((signature) => head.startsWith(signature.bytes));
  if (known !== undefined) return { kind: 'other', type: known.type };
  if (!head.startsWith('504b0304')) return { kind: 'text' };
  const archive = Buffer.from(bytes);
  const isOffice = archive.includes('[Content_Types].xml');
  return isOffice && !archive.includes('xl/') && !archive.includes('ppt/')
    ? { kind: 'docx' }
    : { kind: 'other', type: 'ZIP' };
};
