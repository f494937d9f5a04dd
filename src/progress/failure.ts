/** What can go wrong with the files, as data: the words are in i18n/progress.ts. */

/** Why progress or settings could not be read or written. Nothing was lost: what is on the disk is what was there. */
export type StoreFailure =
  /** The platform names no home directory to keep anything in. */
  | { readonly code: 'no-home' }
  /** Something that is no directory stands where the directory should be. */
  | { readonly code: 'not-a-directory'; readonly path: string }
  /** `owner` is the uid of the file's owner when that is another user. */
  | { readonly code: 'no-permission'; readonly path: string; readonly owner?: number }
  | { readonly code: 'read-only'; readonly path: string }
  | { readonly code: 'disk-full'; readonly path: string }
  /** Another program holds the lock: `pid` on `host`, since an ISO time; `pid` 0 when it has not said. */
  | {
      readonly code: 'locked';
      readonly path: string;
      readonly pid: number;
      readonly host: string;
      readonly since: string;
    }
  /** The file system can't make a lock file, as some network drives can't. */
  | { readonly code: 'no-locks'; readonly path: string }
  /** Written by a later version of this program: format `found`, while this one knows `known`. */
  | {
      readonly code: 'newer-format';
      readonly path: string;
      readonly found: number;
      readonly known: number;
    }
  /** A device, a pipe or a directory stands where the file should be: reading it might never end. */
  | { readonly code: 'not-a-file'; readonly path: string }
  /** More than `limit` bytes: no record of ours. */
  | { readonly code: 'too-large'; readonly path: string; readonly limit: number }
  /** The change would make the file larger than any that is read. */
  | { readonly code: 'too-large-to-save'; readonly path: string }
  /** Anything else the system says, by its errno name: `EIO`. */
  | { readonly code: 'system'; readonly path: string; readonly errno: string };

/** What happened on opening that a person should know, though the work can go on. */
export type Notice =
  /** An unreadable file was moved to `aside`; `restored` names the backup that took its place, if there was one. */
  | {
      readonly code: 'set-aside';
      readonly path: string;
      readonly aside: string;
      readonly restored?: string;
    }
  /** The file was gone; the newest backup that could be read, `restored`, stands in until the next change writes it. */
  | { readonly code: 'restored'; readonly path: string; readonly restored: string }
  /** A file of an older format was rewritten; the old one is kept as `copy`. */
  | { readonly code: 'migrated'; readonly path: string; readonly copy: string };
