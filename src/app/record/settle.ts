import type { SavedFilter, Settings } from '../../progress/settings.ts';

/** One thing that a person settles for good: kept in config.json. */
export type Settlement =
  | { readonly kind: 'my-unit'; readonly unit: string }
  /** Keeps a filter under its name, in place of one that had it. */
  | { readonly kind: 'keep-saved-filter'; readonly saved: SavedFilter }
  | { readonly kind: 'drop-saved-filter'; readonly name: string }
  /** Brings back a filter that was dropped or written over, in place of one that has its name now. */
  | {
      readonly kind: 'restore-saved-filter';
      readonly saved: SavedFilter;
      readonly isStart: boolean;
    }
  /** No name: start with all tasks. */
  | { readonly kind: 'start-with'; readonly name: string | undefined }
  /** A hint was shown and need not be shown again. */
  | { readonly kind: 'guided'; readonly hint: string };

const startingWith = (settings: Settings, name: string | undefined): Settings => {
  const { defaultView: _, ...others } = settings;
  return name === undefined ? others : { ...others, defaultView: name };
};

const withSavedFilter = (settings: Settings, saved: SavedFilter): Settings => ({
  ...settings,
  views: settings.views.some(({ name }) => name === saved.name)
    ? settings.views.map((one) => (one.name === saved.name ? saved : one))
    : [...settings.views, saved],
});

/** Settings after a settlement. */
export const settled = (settings: Settings, settlement: Settlement): Settings => {
  switch (settlement.kind) {
    case 'my-unit':
      return { ...settings, unit: settlement.unit };
    case 'keep-saved-filter':
      return withSavedFilter(settings, settlement.saved);
    case 'drop-saved-filter': {
      const views = settings.views.filter(({ name }) => name !== settlement.name);
      const isStart = settings.defaultView === settlement.name;
      return startingWith({ ...settings, views }, isStart ? undefined : settings.defaultView);
    }
    case 'restore-saved-filter': {
      const { saved, isStart } = settlement;
      const restored = withSavedFilter(settings, saved);
      return isStart ? startingWith(restored, saved.name) : restored;
    }
    case 'start-with':
      return startingWith(settings, settlement.name);
    case 'guided':
      return settings.guidanceSeen.includes(settlement.hint)
        ? settings
        : { ...settings, guidanceSeen: [...settings.guidanceSeen, settlement.hint] };
  }
};
