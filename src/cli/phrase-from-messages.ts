import { readFileSync } from 'node:fs';
import type { NotePhraseKey, Phrase } from '../core/claims/note-phrases';

/** A `_locales/*\/messages.json`, as far as notes need it: placeholders are plain `$1` to `$9`. */
export type Messages = Record<string, { message: string }>;

/** Fills messages in as a browser's `i18n.getMessage` does: `$1` to `$9`, `$$` for a dollar sign, empty where missing. */
export function phraseFromMessages(messages: Messages): Phrase {
  return (key: NotePhraseKey, subs: string[]) =>
    (messages[key]?.message ?? '').replace(/\$([1-9]|\$)/g, (_, mark: string) =>
      mark === '$' ? '$' : (subs[Number(mark) - 1] ?? ''),
    );
}

/** The English messages of the extension, for command lines and tests. Throws where the file is missing. */
export function englishPhrase(): Phrase {
  const file = new URL('../../public/_locales/en/messages.json', import.meta.url);
  return phraseFromMessages(JSON.parse(readFileSync(file, 'utf8')) as Messages);
}
