import { expect, it, vi } from 'vitest';
import { editText } from '../../src/ui/edit.ts';

it('an editor is given no remark that would steer the terminal', async () => {
  vi.stubEnv('VISUAL', 'true');
  const edited = await editText('备注\u001B[31m\u009B31m\n第二行\u202E', (work) => work());
  expect(edited).toEqual({ kind: 'edited', text: '备注\n第二行' });
  vi.unstubAllEnvs();
});
