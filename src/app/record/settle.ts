import type { SavedView, Settings } from '../../progress/settings.ts';

/** One thing that a person settles for good: kept in config.json. */
export type Settlement =
  | { readonly kind: 'my-unit'; readonly unit: string }
  /** Keeps a view under its name, in place of one that had it. */
  | { readonly kind: 'keep-view'; readonly view: SavedView }
  | { readonly kind: 'drop-view'; readonly name: string }
  /** Brings back a view that was dropped or written over, in place of one that has its name now. */
  | { readonly kind: 'restore-view'; readonly view: SavedView; readonly isStart: boolean }
  /** No name: start with all tasks. */
  | { readonly kind: 'start-with'; readonly name: string | undefined }
  /** A hint was shown and need not be shown again. */
  | { readonly kind: 'guided'; readonly hint: string };

const startingWith = (settings: Settings, name: string | undefined): Settings => {
  const { defaultView: _, ...others } = settings;
  return name === undefined ? others : { ...others, defaultView: name };
};

const withView = (settings: Settings, view: SavedView): Settings => ({
  ...settings,
  views: settings.views.some(({ name }) => name === view.name)
    ? settings.views.map((one) => (one.name === view.name ? view : one))
    : [...settings.views, view],
});

/** Settings after a settlement. */
export const settled = (settings: Settings, settlement: Settlement): Settings => {
  switch (settlement.kind) {
    case 'my-unit':
      return { ...settings, unit: settlement.unit };
    case 'keep-view':
      return withView(settings, settlement.view);
    case 'drop-view': {
      const views = settings.views.filter(({ name }) => name !== settlement.name);
      const isStart = settings.defaultView === settlement.name;
      return startingWith({ ...settings, views }, isStart ? undefined : settings.defaultView);
    }
    case 'restore-view': {
      const { view, isStart } = settlement;
      const restored = withView(settings, view);
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
