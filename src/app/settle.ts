import type { SavedView, Settings } from '../progress/settings.ts';

/** One thing that a person settles for good: kept in config.json. */
export type Settlement =
  | { readonly kind: 'my-unit'; readonly unit: string }
  /** Keeps a view under its name, in place of one that had it, and starts with it from now on. */
  | { readonly kind: 'keep-view'; readonly view: SavedView }
  | { readonly kind: 'drop-view'; readonly name: string }
  /** Brings back a view that was dropped, unless its name was taken meanwhile. */
  | { readonly kind: 'restore-view'; readonly view: SavedView; readonly isStart: boolean }
  /** No name: start with all tasks. */
  | { readonly kind: 'start-with'; readonly name: string | undefined }
  /** A hint was shown and need not be shown again. */
  | { readonly kind: 'guided'; readonly hint: string };

const startingWith = (settings: Settings, name: string | undefined): Settings => {
  const { defaultView: _, ...others } = settings;
  return name === undefined ? others : { ...others, defaultView: name };
};

/** Settings after a settlement. */
export const settled = (settings: Settings, settlement: Settlement): Settings => {
  switch (settlement.kind) {
    case 'my-unit':
      return { ...settings, unit: settlement.unit };
    case 'keep-view': {
      const { view } = settlement;
      const isKnown = settings.views.some(({ name }) => name === view.name);
      const views = isKnown
        ? settings.views.map((one) => (one.name === view.name ? view : one))
        : [...settings.views, view];
      return startingWith({ ...settings, views }, view.name);
    }
    case 'drop-view': {
      const views = settings.views.filter(({ name }) => name !== settlement.name);
      const isStart = settings.defaultView === settlement.name;
      return startingWith({ ...settings, views }, isStart ? undefined : settings.defaultView);
    }
    case 'restore-view': {
      const { view, isStart } = settlement;
      if (settings.views.some(({ name }) => name === view.name)) return settings;
      const restored = { ...settings, views: [...settings.views, view] };
      return isStart ? startingWith(restored, view.name) : restored;
    }
    case 'start-with':
      return startingWith(settings, settlement.name);
    case 'guided':
      return settings.guidanceSeen.includes(settlement.hint)
        ? settings
        : { ...settings, guidanceSeen: [...settings.guidanceSeen, settlement.hint] };
  }
};
