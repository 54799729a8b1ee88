import { browser, type Runtime } from './browser';
import type { ToBackground, ToBackgroundFromUi, ToContent } from './protocol';

/** Why a message got no answer: nobody listens (`unreachable`), our extension was reloaded (`orphaned`), a handler threw (`failed`). */
export type MessageFailure = 'unreachable' | 'orphaned' | 'failed';

/** Thrown where a message got no answer; expected failures travel as values instead. */
export class MessageError extends Error {
  constructor(
    readonly failure: MessageFailure,
    message: string,
  ) {
    super(message);
    this.name = 'MessageError';
  }
}

/** A map of messages, as protocol.ts declares one a direction. */
type Contract = { [Type in string]: { request: unknown; response: unknown } };
type Request<C, T extends keyof C> = C[T] extends { request: infer R } ? R : never;
type Response<C, T extends keyof C> = C[T] extends { response: infer R } ? R : never;

/** One function a message of a contract; may answer at once or later. */
export type Handlers<C> = {
  [T in keyof C]: (request: Request<C, T>, sender: Runtime.MessageSender) => Response<C, T> | Promise<Response<C, T>>;
};

/** What travels; the reply is an envelope, so that a thrown error is told from an answer. */
interface Letter {
  type: string;
  request: unknown;
}
type Reply = { answer: unknown } | { thrown: string };

/** A worker that is killed while it answers closes the port; the message is idempotent, so it is simply sent again. Milliseconds. */
const RETRY_AFTER = [50, 250];

/** Content script -> background; wakes the worker; throws MessageError when there is no answer. */
export function sendToBackground<T extends keyof ToBackground>(
  type: T,
  request: Request<ToBackground, T>,
): Promise<Response<ToBackground, T>> {
  return withRetries(() => send((letter) => browser.runtime.sendMessage(letter), { type, request }));
}

/** Popup or options page -> background; throws MessageError when there is no answer. */
export function askBackground<T extends keyof (ToBackgroundFromUi & ToBackground)>(
  type: T,
  request: Request<ToBackgroundFromUi & ToBackground, T>,
): Promise<Response<ToBackgroundFromUi & ToBackground, T>> {
  return withRetries(() => send((letter) => browser.runtime.sendMessage(letter), { type, request }));
}

/** Background or popup -> the top frame of a tab; throws MessageError `unreachable` where Caveat does not run. */
export function sendToTab<T extends keyof ToContent>(
  tabId: number,
  type: T,
  request: Request<ToContent, T>,
): Promise<Response<ToContent, T>> {
  return send((letter) => browser.tabs.sendMessage(tabId, letter, { frameId: 0 }), { type, request });
}

/** Answers messages in the background; those of `fromUi` only when one of our own pages asks. Call in the first tick. */
export function onBackgroundMessage(fromContent: Handlers<ToBackground>, fromUi: Handlers<ToBackgroundFromUi>): void {
  listen((type, sender) => {
    if (hasHandler(fromContent, type)) return fromContent[type];
    return isOwnPage(sender) && hasHandler(fromUi, type) ? fromUi[type] : undefined;
  });
}

/** Answers messages in a content script until the signal aborts; only our own background and pages are heard. */
export function onContentMessage(handlers: Handlers<ToContent>, signal: AbortSignal): void {
  listen((type, sender) => {
    const fromOurs = sender.tab === undefined || isOwnPage(sender);
    return fromOurs && hasHandler(handlers, type) ? handlers[type] : undefined;
  }, signal);
}

type AnyHandler = (request: never, sender: Runtime.MessageSender) => unknown;

function listen(
  find: (type: string, sender: Runtime.MessageSender) => AnyHandler | undefined,
  signal?: AbortSignal,
): void {
  if (signal?.aborted) return;
  // sendResponse with `return true` works alike in Chrome's native `browser`, behind the polyfill and in Firefox;
  // promises returned by a listener do not.
  const onMessage: Runtime.OnMessageListenerCallback = (message, sender, sendResponse) => {
    if (sender.id !== browser.runtime.id || !isLetter(message)) return undefined as unknown as true;
    const handler = find(message.type, sender);
    if (!handler) return undefined as unknown as true;
    Promise.resolve()
      .then(() => handler(message.request as never, sender))
      .then(
        (answer): Reply => ({ answer }),
        (error: unknown): Reply => ({ thrown: error instanceof Error ? error.message : String(error) }),
      )
      .then(sendResponse);
    return true;
  };
  browser.runtime.onMessage.addListener(onMessage);
  // An update takes the API away from the content script it leaves behind, before that script clears up.
  signal?.addEventListener('abort', () => browser.runtime?.onMessage?.removeListener(onMessage), { once: true });
}

async function send<R>(post: (letter: Letter) => Promise<unknown>, letter: Letter): Promise<R> {
  // After an update or reload the old content script keeps running without an extension behind it.
  if (!browser.runtime?.id) throw new MessageError('orphaned', 'Caveat was updated or switched off');
  let reply: unknown;
  try {
    reply = await post(letter);
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    throw new MessageError(/context invalidated/i.test(text) ? 'orphaned' : 'unreachable', `${letter.type}: ${text}`);
  }
  if (typeof reply !== 'object' || reply === null) throw new MessageError('unreachable', `${letter.type}: no answer`);
  if ('thrown' in reply) throw new MessageError('failed', `${letter.type}: ${String(reply.thrown)}`);
  // Both ends are ours and share protocol.ts, so that the answer has the declared type.
  return ('answer' in reply ? reply.answer : undefined) as R;
}

async function withRetries<R>(attempt: () => Promise<R>): Promise<R> {
  for (const delay of RETRY_AFTER) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof MessageError) || error.failure !== 'unreachable') throw error;
      await new Promise((resolve) => setTimeout(resolve, delay));
    }
  }
  return attempt();
}

function isLetter(message: unknown): message is Letter {
  return typeof message === 'object' && message !== null && 'type' in message && typeof message.type === 'string';
}

function isOwnPage(sender: Runtime.MessageSender): boolean {
  return sender.url?.startsWith(browser.runtime.getURL('')) ?? false;
}

function hasHandler<C extends Contract | object>(handlers: C, type: PropertyKey): type is keyof C {
  return Object.hasOwn(handlers, type);
}
