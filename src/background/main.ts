/**
 * Entry of the worker. It may be killed between any two events, so that every listener is registered in the first tick
 * and nothing is remembered here: lists are opened anew, tab states live in storage.session.
 */
import type { PageState } from '../core/page-summary';
import { browser, type Runtime } from '../platform/browser';
import { onBackgroundMessage } from '../platform/messages';
import { paintBadge, showBadge } from './badge';
import { runCommand } from './commands';
import { countReading } from './count-reading';
import { onInstalled } from './install';
import { browseClaims, matchPage, warmUp } from './match-service';
import { runMenu } from './menus';
import { openOptions } from './open-options';
import { forgetTab, rememberState, stateOf } from './tab-summaries';

onBackgroundMessage(
  {
    'page/match': matchPage,
    'page/state': async ({ state }, sender) => {
      await keepState(state, sender);
      return { ok: true };
    },
    'options/open': async ({ section }) => {
      await openOptions(section);
      return { ok: true };
    },
  },
  {
    'tab/state': async ({ tabId }) => ({ state: await stateOf(tabId) }),
    'lists/browse': browseClaims,
  },
);

browser.runtime.onInstalled.addListener(({ reason }) => {
  void onInstalled(reason);
});
browser.runtime.onStartup.addListener(() => {
  void paintBadge();
});
browser.commands.onCommand.addListener((command) => {
  void runCommand(command);
});
browser.contextMenus.onClicked.addListener((info, tab) => {
  void runMenu(info, tab);
});
browser.tabs.onRemoved.addListener((tabId) => {
  void forgetTab(tabId);
});
browser.tabs.onUpdated.addListener((tabId, change) => {
  // A new document: what is kept belongs to the old one, and the new one may be a page where Caveat cannot run.
  if (change.status !== 'loading') return;
  void forgetTab(tabId);
  // The worker is awake to hear of it, and the page will ask in some tenths of a second.
  void warmUp();
});

void paintBadge();

async function keepState(state: PageState, sender: Runtime.MessageSender): Promise<void> {
  const tabId = sender.tab?.id;
  // Frames are not read; a state from one would overwrite that of the page around it.
  if (tabId === undefined || sender.frameId !== 0) return;
  await Promise.all([
    rememberState(tabId, state),
    showBadge(tabId, state),
    countReading(state, sender.tab?.incognito ?? false),
  ]);
}
