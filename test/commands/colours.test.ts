import { describe, expect, it } from 'vitest';
import { hasColours } from '../../src/commands/colours.ts';

describe('colours', () => {
  const terminals =
    'xterm xterm-256color alacritty foot xterm-kitty xterm-ghostty wezterm screen screen-256color tmux ' +
    'tmux-256color screen.xterm-256color linux cygwin putty st rxvt konsole vt525 xterm-vt220 unheard-of';

  it.each(terminals.split(' '))('are on in %s', (TERM) => {
    expect(hasColours({ TERM }, 'linux')).toBe(true);
  });

  it.each(['vt52', 'vt100', 'VT100', 'vt102', 'vt220', 'vt100-w', 'xterm-mono', 'rxvt-m', 'dumb'])(
    'are off in %s, which has none',
    (TERM) => {
      expect(hasColours({ TERM }, 'linux')).toBe(false);
    },
  );

  it.each([
    ['nothing', {}, false],
    ['an empty TERM', { TERM: '' }, false],
    ['COLORTERM', { COLORTERM: 'truecolor' }, true],
  ] as const)('are as %s says where no terminal is named', (_, environment, isOn) => {
    expect(hasColours(environment, 'linux')).toBe(isOn);
  });

  it('are on in the console of Windows, which has no name', () => {
    expect(hasColours({}, 'win32')).toBe(true);
    expect(hasColours({ TERM: 'dumb' }, 'win32')).toBe(false);
  });

  it.each([
    [{ NO_COLOR: '1' }, 'xterm', false],
    [{ NO_COLOR: '' }, 'xterm', true],
    [{ NO_COLOR: '1', FORCE_COLOR: '1' }, 'xterm', false],
    [{ FORCE_COLOR: '0' }, 'xterm', false],
    [{ FORCE_COLOR: 'false' }, 'xterm', false],
    [{ FORCE_COLOR: '' }, 'vt100', true],
    [{ FORCE_COLOR: 'true' }, 'vt100', true],
    [{ FORCE_COLOR: '3' }, 'vt100', true],
    [{ FORCE_COLOR: 'perhaps' }, 'vt100', false],
    [{ COLORTERM: 'truecolor' }, 'vt100', false],
    [{ CI: '1' }, 'xterm', true],
  ] as const)('are by %j in %s what was asked for: %s', (environment, TERM, isOn) => {
    expect(hasColours({ TERM, ...environment }, 'linux')).toBe(isOn);
  });
});
