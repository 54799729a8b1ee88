import type { JSX } from 'preact';
import { browser } from '../platform/browser';
import { t } from '../platform/i18n';
import { PARTS } from './parts';
import { WELCOME_HASH } from './welcome';

/** Version, what Caveat is and is not, privacy in a line, and licences. */
export function AboutSection(): JSX.Element {
  return (
    <>
      <p>
        <strong>{t('ext_name')}</strong> · {t('options_about_version', browser.runtime.getManifest().version)}
      </p>
      <p>{t('options_about_what')}</p>
      <p>{t('options_about_privacy')}</p>
      <p>
        <a href={WELCOME_HASH}>{t('options_about_first_run')}</a>
      </p>
      <h2>{t('options_about_licences')}</h2>
      <ul class="bullets">
        <li>{t('options_about_code')}</li>
        <li>{t('options_about_list')}</li>
      </ul>
      <h2>{t('options_about_parts')}</h2>
      <ul class="bullets">
        {PARTS.map(({ name, licence }) => (
          <li key={name}>
            <bdi>{name}</bdi> ({licence})
          </li>
        ))}
      </ul>
    </>
  );
}
