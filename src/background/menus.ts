import { browser, type Menus } from '../platform/browser';
import { t } from '../platform/i18n';
import { toggleSiteOf } from './commands';
import { openOptions } from './open-options';

/** Items of the toolbar button's menu; the browser keeps them, so that they are made on install and update only. */
export async function createMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: 'toggle-site', contexts: ['action'], title: t('cmd_toggle_site') });
  browser.contextMenus.create({ id: 'options', contexts: ['action'], title: t('menu_options') });
}

/** Runs a menu item. */
export async function runMenu(info: Menus.OnClickData, tab: { url?: string } | undefined): Promise<void> {
  if (info.menuItemId === 'toggle-site') await toggleSiteOf(tab?.url);
  if (info.menuItemId === 'options') await openOptions();
}
