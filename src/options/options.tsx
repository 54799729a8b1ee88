import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../platform/i18n';
import type { Settings } from '../platform/settings';
import { preparePage } from '../ui/prepare-page';
import { useSettings } from '../ui/use-settings';
import { MendedNotice } from './mended-notice';
import { SECTIONS, type Section, sectionAt } from './sections';
import { useHash } from './use-hash';
import { WELCOME_HASH, Welcome } from './welcome';

/** The options page: a navigation and one section at a time, each with its own address; `#welcome` is the first page. */
export function Options({ initial }: { initial: Settings }): JSX.Element {
  const settings = useSettings(initial);
  const hash = useHash();
  const welcome = hash === WELCOME_HASH;
  const section = sectionAt(hash);
  const title = welcome ? t('welcome_title') : `${t(section.title)} · ${t('options_title')}`;
  useEffect(() => preparePage(title, settings.theme), [title, settings.theme]);
  return welcome ? <Welcome settings={settings} /> : <Shell section={section} settings={settings} />;
}

function Shell({ section, settings }: { section: Section; settings: Settings }): JSX.Element {
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(section.id);
  useEffect(() => {
    // A reader who came by a link in the navigation goes on reading at the section; the first view keeps the focus where it is.
    if (shown.current !== section.id) heading.current?.focus();
    shown.current = section.id;
  }, [section.id]);
  const { View } = section;
  return (
    <div class="shell">
      <header class="masthead">
        <p class="brand">
          <img src="/icons/active.svg" alt="" width="28" height="28" />
          {t('ext_name')}
        </p>
        <nav aria-label={t('options_nav')}>
          <ul>
            {SECTIONS.map(({ id, title }) => (
              <li key={id}>
                <a href={`#${id}`} aria-current={id === section.id ? 'page' : undefined}>
                  {t(title)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <main>
        <MendedNotice />
        <h1 ref={heading} tabIndex={-1}>
          {t(section.title)}
        </h1>
        <View key={section.id} settings={settings} />
      </main>
    </div>
  );
}
