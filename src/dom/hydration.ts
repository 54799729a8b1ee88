/** Ids that server-rendered frameworks give to the element or script that their own script looks for. */
const IDS = ['__next', '__nuxt', '___gatsby', '__sveltekit', '__NEXT_DATA__'];
/** Containers that are only worth waiting for where the server has filled them. */
const CONTAINERS = ['root', 'app'];
/** Attributes on or near the container that say the same. */
const TRACES =
  '[data-reactroot], [data-server-rendered], [data-sveltekit-hydrate], [ng-server-context], [ngh], astro-island, [q\\:container], ' +
  '[data-hydrate], [data-ssr]';
/** Such traces stand near the top; a selector of this kind takes 80 ms on 60,000 elements. */
const MAX_ELEMENTS = 400;
/** Comments by which React (`$`, `/$`, empty), Vue (`[`, `]`) and Svelte (`[`, `]`, `!`) mark borders. */
const MARKER = /^(\$\??|\/\$|\[!?|\]|!|)$/;
const MAX_COMMENTS = 200;
/**
 * Quiet for this long after loading, the scripts have done what they came to do. Nothing of a page's script state can be
 * seen from here; frameworks that hydrate on a timer or when idle mostly do so within the first second. Milliseconds.
 */
const QUIET_MS = 1000;
/** Vue marks its container when it has mounted: nothing is left to wait for. */
const ADOPTED = '[data-v-app]';
/** A page that never gets quiet gets its notes all the same, and again when they are lost. Milliseconds. */
const PATIENCE_MS = 4000;

/** The mark is on the container, which is one of the first boxes of the body. */
function isAdopted({ body }: Document): boolean {
  return Array.from(body.children).some(
    (child) => child.matches(ADOPTED) || child.querySelector(`:scope > ${ADOPTED}`),
  );
}

/** Whether a framework may be about to adopt the page's markup; elements added before that are errors to it. */
function expectsHydration(document: Document): boolean {
  if (isAdopted(document)) return false;
  if (IDS.some((id) => document.getElementById(id))) return true;
  if (CONTAINERS.some((id) => document.getElementById(id)?.firstElementChild)) return true;
  const elements = document.getElementsByTagName('*');
  const end = Math.min(elements.length, MAX_ELEMENTS);
  for (let i = 0; i < end; i++) if (elements[i]?.matches(TRACES)) return true;
  const comments = document.createTreeWalker(document.body, NodeFilter.SHOW_COMMENT);
  for (let i = 0; i < MAX_COMMENTS && comments.nextNode(); i++) {
    if (MARKER.test((comments.currentNode as Comment).data.trim())) return true;
  }
  return false;
}

/** Resolves when elements may be added: at once, or after hydration where that is expected. */
export async function whenSettled(document: Document, signal: AbortSignal): Promise<void> {
  if (!expectsHydration(document)) return;
  const patience = AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]);
  if (document.readyState !== 'complete') await once(window, 'load', patience);
  await quiet(document, patience);
  signal.throwIfAborted();
}

function once(target: EventTarget, type: string, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    target.addEventListener(type, () => resolve(), { once: true, signal });
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

function quiet(document: Document, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    let timer: ReturnType<typeof setTimeout>;
    const done = () => {
      clearTimeout(timer);
      observer.disconnect();
      resolve();
    };
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(done, QUIET_MS);
    };
    const observer = new MutationObserver(wait);
    observer.observe(document.body, { childList: true, subtree: true, characterData: true });
    if (signal.aborted) done();
    else signal.addEventListener('abort', done, { once: true });
    wait();
  });
}
