import type { ClaimProfile } from './claim-profile';
import { isPersonLike, openPair, type Reference } from './discourse';
import type { EntityLinker, Mention } from './entity-linker';
import type { SentenceView } from './sentence-view';

/** How sure a way of naming an entity is. */
const BY_NAME = 1;
const BY_REFERENCE = 0.93;
const BY_PART = 0.9;
const BY_EVENT = 0.7;

type Found = { mention: Mention | undefined; value: number };

/** Which entities a sentence speaks of, for one claim; `event`: parties of this claim's event where the page is about it. */
export function groundEntities(
  profile: ClaimProfile,
  mentions: readonly Mention[],
  references: readonly Reference[],
  linker: EntityLinker,
  view: SentenceView,
  event: ReadonlySet<string> | undefined,
): Map<string, Found> {
  const found = new Map<string, Found>();
  const offer = (id: string, mention: Mention | undefined, value: number) => {
    if ((found.get(id)?.value ?? 0) < value) found.set(id, { mention, value });
  };
  for (const mention of mentions) {
    offer(mention.entity, mention, BY_NAME);
    for (const whole of linker.partOf(mention.entity)) offer(whole, mention, BY_PART);
  }
  for (const reference of references) offer(reference.entity, reference, BY_REFERENCE);
  const { entities: needed, id, group } = profile.record;
  if (!event) return found;
  const stranger =
    mentions.some((mention) => mention.kind === 'person' && !needed.includes(mention.entity)) ||
    view.otherNames.some((name) => isPersonLike(view, name));
  // The claim that gives the event its name is the event: it must name its parties, or point at them as a pair.
  const facet = id !== group && needed.some((entity) => found.has(entity));
  const pair = needed.length === 2 && openPair(view, mentions) !== undefined;
  if (stranger || !(facet || pair)) return found;
  for (const entity of needed) if (event.has(entity)) offer(entity, undefined, BY_EVENT);
  return found;
}
