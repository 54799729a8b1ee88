import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { noteDate } from '../core/claims/note-date';
import { t, uiLanguage } from '../platform/i18n';
import { DEFAULT_SETTINGS } from '../platform/parse-settings';
import { type Settings, saveSettings } from '../platform/settings';
import { plural } from '../ui/plural';
import { type BackupFile, readBackup, writeBackup } from './backup';
import { FileButton } from './file-button';
import { Faults } from './mended-notice';
import { saveFile, todayName } from './save-file';

/** Backup and restore of everything the reader chose, and a way back to the first day. */
export function BackupSection({ settings }: { settings: Settings }): JSX.Element {
  const [file, setFile] = useState<BackupFile>();
  const [status, setStatus] = useState('');
  const replace = async (next: Settings, said: string): Promise<void> => {
    await saveSettings(next);
    setFile(undefined);
    setStatus(said);
  };
  return (
    <>
      <p>{t('options_backup_intro')}</p>
      <div class="actions">
        <button
          type="button"
          class="button button-main"
          onClick={() => saveFile(`caveat-backup-${todayName()}.json`, writeBackup(settings, todayName()))}
        >
          {t('options_backup_save')}
        </button>
        <FileButton
          label={t('options_backup_restore')}
          accept=".json"
          onText={(text) => {
            setStatus('');
            setFile(readBackup(text));
          }}
        />
      </div>
      <p role="status" class="status">
        {status}
      </p>
      {file && (
        <ChosenFile
          file={file}
          onReplace={(next) => replace(next, t('options_backup_done'))}
          onCancel={() => setFile(undefined)}
        />
      )}
      <Reset onReset={() => replace({ ...DEFAULT_SETTINGS, firstRunSeen: true }, t('options_backup_reset_done'))} />
    </>
  );
}

interface ChosenFileProps {
  file: BackupFile;
  onReplace(settings: Settings): void;
  onCancel(): void;
}

function ChosenFile({ file, onReplace, onCancel }: ChosenFileProps): JSX.Element {
  if (file.kind === 'good') return <Contents {...file} onReplace={onReplace} onCancel={onCancel} />;
  return (
    <div role="alert" class="panel fault">
      <p>{faultOf(file)}</p>
      {file.kind === 'faults' && <Faults faults={file.faults} />}
    </div>
  );
}

function faultOf(file: Exclude<BackupFile, { kind: 'good' }>): string {
  switch (file.kind) {
    case 'bad-json':
      return t('options_backup_bad_json', file.detail);
    case 'bad-format':
      return t('options_backup_bad_format');
    case 'newer':
      return t('options_backup_newer');
    case 'faults':
      return t('options_backup_faults');
  }
}

interface ContentsProps extends Omit<ChosenFileProps, 'file'> {
  settings: Settings;
  saved: string | undefined;
}

function Contents({ settings, saved, onReplace, onCancel }: ContentsProps): JSX.Element {
  const date = saved && noteDate(saved, uiLanguage());
  const { sites, hidden, rejected } = settings;
  return (
    <section class="panel" aria-live="polite">
      <p>{date ? t('options_backup_holds', date) : t('options_backup_holds_undated')}</p>
      <ul class="bullets">
        <li>{t(sites.mode === 'only' ? 'options_sites_only' : 'options_sites_all')}</li>
        <li>{plural('options_backup_sites', sites.off.length + sites.on.length)}</li>
        <li>{plural('options_backup_hidden', hidden.length)}</li>
        <li>{plural('options_backup_rejected', rejected.length)}</li>
      </ul>
      <p>{t('options_backup_replace_hint')}</p>
      <div class="actions">
        <button type="button" class="button button-main" onClick={() => onReplace(settings)}>
          {t('options_backup_replace')}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {t('options_backup_cancel')}
        </button>
      </div>
    </section>
  );
}

function Reset({ onReset }: { onReset(): void }): JSX.Element {
  const [asking, setAsking] = useState(false);
  if (!asking) {
    return (
      <button type="button" class="button button-quiet reset" onClick={() => setAsking(true)}>
        {t('options_backup_reset')}
      </button>
    );
  }
  return (
    <section class="panel" aria-live="polite">
      <p>{t('options_backup_reset_ask')}</p>
      <div class="actions">
        <button
          type="button"
          class="button button-main"
          onClick={() => {
            setAsking(false);
            onReset();
          }}
        >
          {t('options_backup_reset_yes')}
        </button>
        <button type="button" class="button" onClick={() => setAsking(false)}>
          {t('options_backup_cancel')}
        </button>
      </div>
    </section>
  );
}
