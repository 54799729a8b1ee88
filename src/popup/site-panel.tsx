import type { JSX } from 'preact';
import type { SiteRules } from '../core/site-rules';
import { t } from '../platform/i18n';
import { ChoiceGroup } from '../ui/choice-group';
import { plural } from '../ui/plural';
import { ToggleSwitch } from '../ui/toggle-switch';

interface Props {
  /** Host of the page; undefined where it has none, as browser pages do. */
  site: string | undefined;
  /** Whether the site can be switched; stores and browser pages cannot. */
  switchable: boolean;
  siteOn: boolean;
  rules: SiteRules;
  onToggle(): void;
  onMode(mode: SiteRules['mode']): void;
  onEdit(): void;
}

/** The site's switch, and beside it, never hidden, the mode that decides what a new site gets. */
export function SitePanel({ site, switchable, siteOn, rules, onToggle, onMode, onEdit }: Props): JSX.Element {
  return (
    <header class="site">
      <div class="site-switch">
        <div class="site-words">
          <h1>{site ?? t('popup_site_none')}</h1>
          {switchable && <p class="small muted">{t(siteOn ? 'popup_site_on' : 'popup_site_off')}</p>}
        </div>
        {site && switchable && <ToggleSwitch on={siteOn} label={t('popup_switch', site)} onChange={onToggle} />}
      </div>
      <ChoiceGroup
        legend={t('popup_mode')}
        quiet
        name="mode"
        look="row"
        value={rules.mode}
        choices={[
          { value: 'all-except', label: t('popup_mode_all_short') },
          { value: 'only', label: t('popup_mode_only_short') },
        ]}
        onChange={onMode}
      />
      <p class="site-mode">
        <button type="button" class="link" onClick={onEdit}>
          {exceptionsOf(rules)}
        </button>
      </p>
    </header>
  );
}

/** What the mode's list holds, worded to go on from the chosen mode above it. */
function exceptionsOf({ mode, on, off }: SiteRules): string {
  if (mode === 'only') return on.length === 0 ? t('popup_mode_only_none') : plural('popup_mode_only_count', on.length);
  return off.length === 0 ? t('popup_mode_all_none') : plural('popup_mode_all_count', off.length);
}
