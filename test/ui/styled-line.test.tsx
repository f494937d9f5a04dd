import { cleanup, render } from 'ink-testing-library';
import { afterEach, describe, expect, it } from 'vitest';
import { span, type Line, type Tone } from '../../src/app/screen/span.ts';
import { StyledLine } from '../../src/ui/StyledLine.tsx';
import { paint, theme } from '../../src/ui/theme.ts';

afterEach(cleanup);

/** A line on the screen, to be replaced by others. */
const drawn = (first: Line) => {
  const { rerender, lastFrame } = render(<StyledLine line={first} />);
  return { becomes: (line: Line) => rerender(<StyledLine line={line} />), lastFrame };
};

const tones = Object.keys(theme) as Tone[];
const others = tones.filter((tone) => Object.keys(theme[tone]).length > 0);

describe('a line of the screen', () => {
  it.each(others)('is drawn anew when its words stay and become %s', (tone) => {
    const line = drawn([span('市司法局')]);
    expect(line.lastFrame()).toBe('市司法局');
    line.becomes([span('市司法局', tone)]);
    expect(line.lastFrame()).toBe(paint('市司法局', tone));
    line.becomes([span('市司法局')]);
    expect(line.lastFrame()).toBe('市司法局');
  });

  it('is drawn anew when one span among others takes another tone', () => {
    const spans = (tone: Tone): Line => [span('>'), span('2.1.1', tone), span('未启动', 'todo')];
    const line = drawn(spans('dim'));
    line.becomes(spans('late'));
    expect(line.lastFrame()).toBe(`>${paint('2.1.1', 'late')}未启动`);
  });

  it('is drawn anew when a span comes or goes', () => {
    const line = drawn([span('2.1.1')]);
    line.becomes([span('2.1.1'), span('!', 'late')]);
    expect(line.lastFrame()).toBe(`2.1.1${paint('!', 'late')}`);
    line.becomes([span('2.1.1')]);
    expect(line.lastFrame()).toBe('2.1.1');
  });

  it('has no other colours than its own, and nothing that turns words round', () => {
    const line = drawn([span('备注\u001B[31m红\u202E'), span('司\u009B31m法', 'late')]);
    expect(line.lastFrame()).toBe(`备注红${paint('司法', 'late')}`);
  });

  it('is drawn anew when its words change and the tones stay', () => {
    const line = drawn([span('2.1.1', 'late')]);
    line.becomes([span('2.1.2', 'late')]);
    expect(line.lastFrame()).toBe(paint('2.1.2', 'late'));
  });
});
