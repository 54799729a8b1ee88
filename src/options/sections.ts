import type { JSX } from 'preact';
import type { MessageKey } from '../platform/i18n';
import type { Settings } from '../platform/settings';
import { AboutSection } from './about-section';
import { AppearanceSection } from './appearance-section';
import { BackupSection } from './backup-section';
import { HiddenSection } from './hidden-section';
import { ListsSection } from './lists-section';
import { ReadingSection } from './reading-section';
import { SensitivitySection } from './sensitivity-section';
import { ShortcutsSection } from './shortcuts-section';
import { SitesSection } from './sites-section';

/** One section of the options; its id is the address behind `#`. */
export interface Section {
  id: string;
  title: MessageKey;
  View(props: { settings: Settings }): JSX.Element;
}

/** All sections, in the order of the navigation. */
export const SECTIONS: readonly Section[] = [
  { id: 'sites', title: 'options_sites', View: SitesSection },
  { id: 'appearance', title: 'options_appearance', View: AppearanceSection },
  { id: 'sensitivity', title: 'options_sensitivity', View: SensitivitySection },
  { id: 'lists', title: 'options_lists', View: ListsSection },
  { id: 'hidden', title: 'options_hidden', View: HiddenSection },
  { id: 'reading', title: 'options_reading', View: ReadingSection },
  { id: 'shortcuts', title: 'options_shortcuts', View: ShortcutsSection },
  { id: 'backup', title: 'options_backup', View: BackupSection },
  { id: 'about', title: 'options_about', View: AboutSection },
];

/** The section that an address names; the first one where it names none. */
export function sectionAt(hash: string): Section {
  const id = hash.replace(/^#/, '');
  return SECTIONS.find((section) => section.id === id) ?? (SECTIONS[0] as Section);
}
