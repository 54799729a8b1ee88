import { render } from 'preact';
import { t } from '../platform/i18n';
import { loadSettings } from '../platform/settings';
import { preparePage } from '../ui/prepare-page';
import { Options } from './options';

async function main(): Promise<void> {
  const settings = await loadSettings();
  preparePage(t('options_title'), settings.theme);
  const root = document.getElementById('options');
  if (root) render(<Options initial={settings} />, root);
}

main();
