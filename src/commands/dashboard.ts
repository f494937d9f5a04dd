import { startingFilter } from '../app/filter/saved-filter.ts';
import { askAmbiguousWidth } from '../ui/ambiguous-width.ts';
import { openTerminalInput } from '../ui/terminal-input.ts';
import { failed, succeeded, type Outcome, type Surroundings } from './command.ts';
import type { Session } from './session.ts';

/** How the dashboard opens and draws: the options of the command line. */
export type ScreenOptions = {
  /** Name of the saved filter to open with. */
  readonly view?: string;
  /** Marks and rules from ASCII alone. */
  readonly ascii: boolean;
  /** Columns of ambiguous characters; `auto`: as the terminal answers, else one. */
  readonly ambiguousWidth: '1' | '2' | 'auto';
  readonly mouse: boolean;
  /** Sentences for a screen reader in the place of a drawn screen. */
  readonly screenReader: boolean;
};

/**
 * The dashboard on a plan and its record, in the terminal of this process, until it is quit. Rejects with
 * the error that ended it, once the terminal is restored.
 */
export const runDashboard = async (
  session: Session,
  surroundings: Surroundings,
  { view, ascii, ambiguousWidth, mouse, screenReader }: ScreenOptions,
  keyboard: number,
): Promise<Outcome> => {
  const { settings } = session;
  const filter = startingFilter(settings, view);
  if (filter === undefined) {
    const names = settings.views.map(({ name }) => name);
    return failed(2, surroundings.messages.commands.usage.unknownSavedFilter(view ?? '', names));
  }
  // The variable is Ink's own, so that what a person has set for one program holds for all.
  const isRead = screenReader || process.env['INK_SCREEN_READER'] === 'true';
  const input = openTerminalInput(keyboard);
  try {
    const answer = ambiguousWidth === 'auto' && !isRead ? askAmbiguousWidth(input) : undefined;
    const { drawDashboard } = await import('./dashboard-session.ts');
    // Asked before React and Ink loaded, a terminal has answered by now if it ever will; one far away may not have.
    const answered = await answer?.(process.env['SSH_CONNECTION'] === undefined ? 30 : 500);
    await drawDashboard(session, surroundings, {
      input,
      filter,
      ambiguous: answered ?? (ambiguousWidth === '2' ? 2 : 1),
      isAscii: ascii,
      hasMouse: mouse,
      isRead,
    });
    return succeeded('');
  } finally {
    input.close();
  }
};
