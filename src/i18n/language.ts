import { en } from './en.ts';
import { zh, type Messages } from './zh.ts';

/** The languages of the interface. */
export const languages = ['zh', 'en'] as const;

/** A language of the interface. */
export type Language = (typeof languages)[number];

/** Whether a word names a language of the interface. */
export const isLanguage = (word: string | undefined): word is Language =>
  languages.some((language) => language === word);

/** The texts of one language. */
export const messagesIn = (language: Language): Messages => (language === 'zh' ? zh : en);

/**
 * Picks the language from the POSIX locale variables, the strongest first: English only when the
 * locale names another language than Chinese; Chinese when it is zh, `C`, `POSIX` or unset.
 *
 * @example languageOf({LANG: 'en_GB.UTF-8'}) // 'en'
 * @example languageOf({LANG: 'C.UTF-8'}) // 'zh'
 */
export const languageOf = (environment: Readonly<Record<string, string | undefined>>): Language => {
  const locale = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || '';
  const name = locale.split(/[_.@-]/u)[0]?.toLowerCase() ?? '';
  return /^[a-z]{2,3}$/u.test(name) && name !== 'zh' ? 'en' : 'zh';
};
