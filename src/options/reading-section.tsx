import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { noteDate } from '../core/claims/note-date';
import { countMonths, countTopics, type ReadingLog, readingTotals } from '../core/reading-log';
import { t, uiLanguage } from '../platform/i18n';
import { eraseReadingLog, loadReadingLog, onReadingLogChanged } from '../platform/reading-log-store';
import { type Settings, saveSettings } from '../platform/settings';
import { plural } from '../ui/plural';
import { ToggleSwitch } from '../ui/toggle-switch';
import { BarChart } from './bar-chart';
import { topicName } from './topic-name';

/** Numbers about one's own reading: off until wanted, kept here, gone when erased. */
export function ReadingSection({ settings }: { settings: Settings }): JSX.Element {
  const log = useReadingLog();
  const counted = log !== undefined && log.days.length > 0;
  return (
    <>
      <p>{t('options_reading_intro')}</p>
      <div class="switch-line">
        <ToggleSwitch
          on={settings.countReading}
          label={t('options_reading_count')}
          onChange={(countReading) => saveSettings({ countReading })}
        />
        <span aria-hidden="true">{t('options_reading_count')}</span>
      </div>
      <p class="muted small">{t('options_reading_private')}</p>
      {counted && <Numbers log={log} />}
      {log && !counted && settings.countReading && <p role="status">{t('options_reading_none')}</p>}
      {counted && <Erase />}
    </>
  );
}

function useReadingLog(): ReadingLog | undefined {
  const [log, setLog] = useState<ReadingLog>();
  useEffect(() => {
    const controller = new AbortController();
    onReadingLogChanged(setLog, controller.signal);
    void loadReadingLog().then((stored) => {
      if (!controller.signal.aborted) setLog((newer) => newer ?? stored);
    });
    return () => controller.abort();
  }, []);
  return log;
}

function Numbers({ log }: { log: ReadingLog }): JSX.Element {
  const language = uiLanguage();
  const { claims, days } = readingTotals(log);
  const since = noteDate(log.days[0]?.day ?? '', language);
  const topics = countTopics(log).map(({ name, count }) => ({
    name,
    count,
    label: name === '' ? t('options_reading_no_topic') : <bdi>{topicName(name)}</bdi>,
  }));
  const months = countMonths(log).map(({ name, count }) => ({ name, count, label: noteDate(name, language) }));
  return (
    <section aria-labelledby="reading-numbers">
      <h2 id="reading-numbers">{t('options_reading_numbers')}</h2>
      <p>
        {plural('options_reading_claims', claims)} {plural('options_reading_days', days, since)}
      </p>
      <BarChart caption={t('options_reading_topics')} bars={topics} />
      <BarChart caption={t('options_reading_months')} bars={months} />
      <p class="muted small">{t('options_reading_meaning')}</p>
    </section>
  );
}

function Erase(): JSX.Element {
  const [asking, setAsking] = useState(false);
  if (!asking) {
    return (
      <button type="button" class="button" onClick={() => setAsking(true)}>
        {t('options_reading_erase')}
      </button>
    );
  }
  return (
    <section class="panel" aria-live="polite">
      <p>{t('options_reading_erase_ask')}</p>
      <div class="actions">
        <button type="button" class="button button-main" onClick={() => eraseReadingLog()}>
          {t('options_reading_erase_yes')}
        </button>
        <button type="button" class="button" onClick={() => setAsking(false)}>
          {t('options_backup_cancel')}
        </button>
      </div>
    </section>
  );
}
