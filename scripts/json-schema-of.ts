import type * as v from 'valibot';

/** A node of a JSON Schema document (draft 2020-12), as far as claim lists need it. */
export type JsonSchema = { [key: string]: unknown };

/** The parts of a valibot schema that say its shape; checks in code have no place in JSON Schema and are left out. */
interface Node {
  type: string;
  kind?: string;
  entries?: Record<string, Node>;
  item?: Node;
  options?: readonly unknown[];
  wrapped?: Node;
  literal?: unknown;
  pipe?: readonly Node[];
  requirement?: unknown;
  description?: string;
}

/** The JSON Schema of a valibot schema made of objects, lists, texts, numbers, choices and optional parts. Throws on others. */
export function jsonSchemaOf(schema: v.GenericSchema): JsonSchema {
  return convert(schema as unknown as Node);
}

function convert(node: Node): JsonSchema {
  const extra = Object.assign({}, ...(node.pipe ?? []).slice(1).map(constraint)) as JsonSchema;
  const base = node.pipe?.[0] ? convert(node.pipe[0]) : shape(node);
  const { description, ...rest } = { ...base, ...extra };
  return description === undefined ? rest : { description, ...rest };
}

function shape(node: Node): JsonSchema {
  switch (node.type) {
    case 'string':
    case 'boolean':
    case 'number':
      return { type: node.type };
    case 'literal':
      return { const: node.literal };
    case 'picklist':
      return { enum: node.options };
    case 'array':
      return { type: 'array', items: convert(node.item as Node) };
    case 'union':
      return { anyOf: (node.options as Node[]).map(convert) };
    case 'optional':
      return convert(node.wrapped as Node);
    case 'strict_object': {
      const entries = Object.entries(node.entries ?? {});
      return {
        type: 'object',
        properties: Object.fromEntries(entries.map(([key, entry]) => [key, convert(entry)])),
        required: entries.filter(([, entry]) => entry.type !== 'optional').map(([key]) => key),
        additionalProperties: false,
      };
    }
    default:
      throw new Error(`no JSON Schema for a valibot ${node.type}`);
  }
}

function constraint(action: Node): JsonSchema {
  switch (action.type) {
    case 'description':
      return { description: action.description };
    case 'max_length':
      return { maxLength: action.requirement };
    case 'min_length':
      return { minItems: action.requirement };
    case 'regex':
      return { pattern: (action.requirement as RegExp).source };
    default:
      return {};
  }
}
