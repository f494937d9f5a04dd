import { runDashboard, type ScreenOptions } from './dashboard.ts';
import { failed, succeeded, type Outcome, type Surroundings } from './command.ts';
import { nearNames } from './near-names.ts';
import { withRecord } from './session.ts';
import { summary } from './summary.ts';

/** What the user typed where a plan may stand, and what else it may have been. */
export type Typed = {
  readonly typed: string | undefined;
  readonly commands: readonly string[];
  readonly screen: ScreenOptions;
};

/** `taizhang [PLAN]`: the dashboard; without a terminal, a summary. */
export const open = async (
  surroundings: Surroundings,
  { typed, commands, screen }: Typed,
): Promise<Outcome> => {
  const { messages, columns, openKeyboard } = surroundings;
  const outcome = await withRecord(surroundings, async (session) => {
    const { plan, store } = session;
    const keyboard = openKeyboard(surroundings.plan);
    return keyboard === undefined
      ? succeeded(summary(plan, store.current(), messages, columns))
      : runDashboard(session, surroundings, screen, keyboard);
  });
  // A bare word that is no file is a mistyped command rather than a plan.
  if (outcome.exit !== 3 || typed === undefined || !/^[a-z]+$/u.test(typed)) return outcome;
  const { usage } = messages.commands;
  const [near] = nearNames(typed, commands);
  return failed(
    2,
    usage.parts([
      `taizhang: ${usage.unknownCommand(typed)}`,
      ...(near === undefined ? [] : [usage.didYouMean(`taizhang ${near}`)]),
      usage.seeHelp('taizhang'),
    ]),
  );
};
