import { browser } from '../platform/browser';

/** Opens the options page at a section (its hash), in the tab where it is open already. */
export async function openOptions(section?: string): Promise<void> {
  const page = browser.runtime.getURL('src/options/index.html');
  const url = section ? `${page}#${encodeURIComponent(section)}` : page;
  const [open] = await browser.tabs.query({ url: `${page}*` });
  if (open?.id === undefined) {
    await browser.tabs.create({ url });
    return;
  }
  await browser.tabs.update(open.id, section ? { active: true, url } : { active: true });
}
