import { Unzip, UnzipInflate } from 'fflate';

/** The files of an archive by their names, or why they can't be had. */
export type Unzipped =
  | { readonly kind: 'files'; readonly files: Readonly<Record<string, Uint8Array>> }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'broken' };

/** Deflate makes at most a thousand times as much of it: what is held stays bounded between two looks. */
const step = 4096;

/**
 * Unpacks an archive, counting what comes out of it: what its directory says of the sizes may be a lie.
 * Stops when all files together exceed `limit` bytes.
 */
export const unzip = (bytes: Uint8Array, limit: number): Unzipped => {
  const chunks = new Map<string, Uint8Array[]>();
  let size = 0;
  const archive = new Unzip((file) => {
    const mine: Uint8Array[] = [];
    chunks.set(file.name, mine);
    file.ondata = (error, chunk) => {
      if (error !== null) throw error;
      size += chunk.length;
      mine.push(chunk);
    };
    file.start();
  });
  archive.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length; at += step) {
      if (size > limit) return { kind: 'too-large' };
      archive.push(bytes.subarray(at, at + step), at + step >= bytes.length);
    }
  } catch {
    return { kind: 'broken' };
  }
  if (size > limit) return { kind: 'too-large' };
  const files = [...chunks].map(([name, mine]) => [name, Buffer.concat(mine)] as const);
  return files.length === 0
    ? { kind: 'broken' }
    : { kind: 'files', files: Object.fromEntries(files) };
};
