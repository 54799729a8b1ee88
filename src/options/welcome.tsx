import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { t } from '../platform/i18n';
import { type Settings, saveSettings, updateSettings } from '../platform/settings';
import { SampleArticle, SampleNote } from '../ui/sample-article';
import { ModeChoice } from './sites-section';

/** Address of the first page. */
export const WELCOME_HASH = '#welcome';

/** The first page: three sentences, a live example, the signs, privacy in a line, and the one choice there is. */
export function Welcome({ settings }: { settings: Settings }): JSX.Element {
  const [done, setDone] = useState(false);
  useEffect(() => {
    if (!settings.firstRunSeen) saveSettings({ firstRunSeen: true });
  }, [settings.firstRunSeen]);
  return (
    <main class="welcome">
      <img src="/icons/active.svg" alt="" width="56" height="56" />
      <h1>{t('welcome_title')}</h1>
      <div class="welcome-words">
        <p>{t('welcome_one')}</p>
        <p>{t('welcome_two')}</p>
        <p>{t('welcome_three')}</p>
      </div>
      <LiveExample />
      <Legend />
      <p class="privacy">{t('welcome_privacy')}</p>
      <section aria-labelledby="choice">
        <h2 id="choice">{t('welcome_choice')}</h2>
        <ModeChoice
          quiet
          mode={settings.sites.mode}
          onChange={(mode) => updateSettings(({ sites }) => ({ sites: { ...sites, mode } }))}
        />
        <p class="muted small">{t('welcome_choice_hint')}</p>
      </section>
      <div class="actions">
        <button type="button" class="button button-main" onClick={() => setDone(true)}>
          {t('welcome_done')}
        </button>
        <a class="button" href="#sites">
          {t('popup_options')}
        </a>
      </div>
      <p role="status" class="status">
        {done && t('welcome_done_text')}
      </p>
    </main>
  );
}

function LiveExample(): JSX.Element {
  const [open, setOpen] = useState(false);
  return (
    <section aria-labelledby="live">
      <h2 id="live">{t('welcome_example')}</h2>
      <p class="muted small">
        {t('welcome_try')} {t('options_preview_hint')}
      </p>
      <SampleArticle
        display="notes"
        note={(words) => (
          <button type="button" class="sample-note" aria-expanded={open} onClick={() => setOpen(!open)}>
            {words}
          </button>
        )}
      >
        {open && <SampleCard />}
      </SampleArticle>
    </section>
  );
}

function SampleCard(): JSX.Element {
  return (
    <div class="sample-card">
      <p class="sample-card-claim">{t('welcome_card_claim')}</p>
      <dl class="facts">
        <dt>{t('welcome_card_disputed')}</dt>
        <dd>
          {t('welcome_card_who')}
          <blockquote>
            <q>{t('welcome_card_quote')}</q>
          </blockquote>
        </dd>
        <dt>{t('welcome_card_reported')}</dt>
        <dd>{t('welcome_card_outlet')}</dd>
        <dt>{t('welcome_card_check')}</dt>
        <dd>{t('welcome_card_check_none')}</dd>
      </dl>
    </div>
  );
}

function Legend(): JSX.Element {
  return (
    <section aria-labelledby="legend">
      <h2 id="legend">{t('welcome_legend')}</h2>
      <dl class="legend">
        <dt>
          <span class="sample-claim">{t('welcome_legend_sentence')}</span>
        </dt>
        <dd>{t('welcome_legend_underline')}</dd>
        <dt>
          <span class="sample-note">
            <SampleNote />
          </span>
        </dt>
        <dd>{t('welcome_legend_note')}</dd>
        <dt>
          <span class="sample-mark">※</span>
        </dt>
        <dd>{t('welcome_legend_mark')}</dd>
      </dl>
      <p class="muted small">{t('welcome_legend_silence')}</p>
    </section>
  );
}
