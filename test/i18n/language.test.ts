import { describe, expect, it } from 'vitest';
import { languageOf, messagesIn } from '../../src/i18n/language.ts';

describe('the language of the interface', () => {
  it.each([
    [{}, 'zh'],
    [{ LANG: 'C.UTF-8' }, 'zh'],
    [{ LANG: 'POSIX' }, 'zh'],
    [{ LANG: 'zh_CN.UTF-8' }, 'zh'],
    [{ LANG: 'en_GB.UTF-8' }, 'en'],
    [{ LANG: 'de_DE@euro' }, 'en'],
    [{ LANG: 'en_US.UTF-8', LC_ALL: 'zh_TW.UTF-8' }, 'zh'],
    [{ LANG: 'zh_CN.UTF-8', LC_MESSAGES: 'en_US' }, 'en'],
  ] as const)('for %j is %s', (environment, language) => {
    expect(languageOf(environment)).toBe(language);
  });

  it('names the statuses in both', () => {
    expect(messagesIn('zh').vocabulary.status.blocked).toBe('需协调');
    expect(messagesIn('en').vocabulary.status.blocked).toBe('blocked');
  });
});
