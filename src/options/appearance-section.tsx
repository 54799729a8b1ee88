import type { JSX } from 'preact';
import { t } from '../platform/i18n';
import { type Settings, saveSettings } from '../platform/settings';
import { ChoiceGroup } from '../ui/choice-group';
import { SampleArticle } from '../ui/sample-article';

const DISPLAYS = ['notes', 'underline', 'dot'] as const;
const PRINTS = ['none', 'footnotes'] as const;
const THEMES = ['auto', 'light', 'dark'] as const;

/** How notes look in pages, with a preview that follows the choice, and the colours of our own pages. */
export function AppearanceSection({ settings }: { settings: Settings }): JSX.Element {
  return (
    <>
      <ChoiceGroup
        legend={t('options_display')}
        name="display"
        look="cards"
        value={settings.display}
        choices={DISPLAYS.map((value) => ({
          value,
          label: t(`options_display_${value}`),
          hint: t(`options_display_${value}_hint`),
        }))}
        onChange={(display) => saveSettings({ display })}
      />
      <section aria-labelledby="preview">
        <h2 id="preview">{t('options_preview')}</h2>
        <p class="muted small">{t('options_preview_hint')}</p>
        <SampleArticle display={settings.display} />
      </section>
      <ChoiceGroup
        legend={t('options_print')}
        name="print"
        look="row"
        value={settings.print}
        choices={PRINTS.map((value) => ({ value, label: t(`options_print_${value}`) }))}
        onChange={(print) => saveSettings({ print })}
      />
      <p class="muted small">{t('options_print_hint')}</p>
      <ChoiceGroup
        legend={t('options_theme')}
        name="theme"
        look="row"
        value={settings.theme}
        choices={THEMES.map((value) => ({ value, label: t(`options_theme_${value}`) }))}
        onChange={(theme) => saveSettings({ theme })}
      />
      <p class="muted small">{t('options_theme_hint')}</p>
    </>
  );
}
