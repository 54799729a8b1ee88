import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { t } from '../platform/i18n';
import { dismissSettingsBackup, loadSettingsBackup, type SettingsBackup } from '../platform/settings';
import { saveFile } from './save-file';

/** Says once that stored settings had to be mended, with the unreadable ones to keep. */
export function MendedNotice(): JSX.Element | null {
  const [backup, setBackup] = useState<SettingsBackup>();
  useEffect(() => {
    loadSettingsBackup().then(setBackup);
  }, []);
  if (!backup) return null;
  const dismiss = async (): Promise<void> => {
    await dismissSettingsBackup();
    setBackup(undefined);
  };
  return (
    <section class="mended" role="alert">
      <p>{t('options_mended')}</p>
      <Faults faults={backup.faults} />
      <div class="actions">
        <button
          type="button"
          class="button"
          onClick={() => saveFile('caveat-unreadable-settings.json', JSON.stringify(backup, null, 2))}
        >
          {t('options_mended_save')}
        </button>
        <button type="button" class="button" onClick={dismiss}>
          {t('options_mended_dismiss')}
        </button>
      </div>
    </section>
  );
}

/** Faults of a file, one line each with its path, as they were found. */
export function Faults({ faults }: { faults: readonly string[] }): JSX.Element {
  return (
    <ul class="faults" dir="ltr">
      {faults.map((fault) => (
        <li key={fault}>
          <code>{fault}</code>
        </li>
      ))}
    </ul>
  );
}
