import { expect, test } from 'vitest';
import { openSettings, type SettingsStore } from '../../src/progress/store/settings.ts';
import { freshDirectory } from '../helpers/program.ts';

const opened = async (data: string): Promise<SettingsStore> => {
  const result = await openSettings({ data, now: () => new Date() });
  if (result.kind === 'failed') throw new Error(JSON.stringify(result.failure));
  return result.settings;
};

test('settings come back as they were saved', async () => {
  const data = freshDirectory();
  const settings = {
    unit: '示例市档案馆',
    language: 'en',
    views: [{ name: '本周', filter: { unit: ['示例市档案馆'], status: 'doing' } }],
    defaultView: '本周',
    aliases: { 档馆: '示例市档案馆' },
    guidanceSeen: ['welcome'],
  } as const;
  await (await opened(data)).update(() => settings);
  expect((await opened(data)).current()).toEqual(settings);
});

test('two programs that change different settings both keep theirs', async () => {
  const data = freshDirectory();
  const [one, two] = [await opened(data), await opened(data)];
  await one.update((settings) => ({ ...settings, unit: '示例市档案馆' }));
  await two.update((settings) => ({ ...settings, language: 'zh' }));
  expect((await opened(data)).current()).toMatchObject({ unit: '示例市档案馆', language: 'zh' });
});
