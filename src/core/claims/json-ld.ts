import { plainText } from './plain-text';

/** An object of JSON-LD; what its parts hold is anybody's guess. */
export type Node = { [key: string]: unknown };

/** Whether a value is an object, neither list nor null. */
export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A value as a list: none, one or many, whichever way it was written. */
export function listOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  return value === undefined || value === null ? [] : [value];
}

/** Objects among the values of a property. */
export function nodesOf(value: unknown): Node[] {
  return listOf(value).filter(isNode);
}

/** Whether a node is of a type; `@type` may be a list, and may carry the vocabulary's address. */
export function hasType(node: Node, type: string): boolean {
  return listOf(node['@type'] ?? node.type).some(
    (name) => typeof name === 'string' && name.replace(/^.*[/#:]/, '') === type,
  );
}

/** Plain texts of a property: strings, numbers, `{"@value"}`, and the names of objects; empty ones left out. */
export function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return wrapped(plainText(value));
  return listOf(value).flatMap((item) => {
    if (typeof item === 'string') return plainText(item) || [];
    if (typeof item === 'number' && Number.isFinite(item)) return String(item);
    if (Array.isArray(item)) return textsOf(item);
    return isNode(item) ? textsOf(item['@value'] ?? item.name ?? item.alternateName) : [];
  });
}

/** First plain text of a property, or an empty text. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return plainText(value);
  return value === undefined ? '' : (textsOf(value)[0] ?? '');
}

function wrapped(text: string): string[] {
  return text === '' ? [] : [text];
}
