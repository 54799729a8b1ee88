import type { Check, CheckInput, Placed, Report } from './fault';
import { firstDay, lastDay } from './iso-date';
import type { Alias, Entity } from './types';

/** How ids of this house look; others are taken as they are. */
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Ids are unique, and every entity that is named exists. */
export const checkReferences: Check = (input, report) => {
  checkUnique(input.claims, 'claim', report);
  checkUnique(input.entities, 'entity', report);
  const known = input.entityIds;
  for (const { path, value } of input.claims) {
    value.entities.forEach((id, at) => {
      if (!known.has(id)) report('error', `${path}.entities[${at}]`, `no entity has the id "${id}"`);
      if (value.entities.indexOf(id) < at) report('warning', `${path}.entities[${at}]`, `"${id}" stands there twice`);
    });
  }
  for (const { path, value } of input.entities) {
    value.partOf?.forEach((id, at) => {
      if (!known.has(id)) report('error', `${path}.partOf[${at}]`, `no entity has the id "${id}"`);
      if (id === value.id) report('error', `${path}.partOf[${at}]`, 'is the entity itself');
    });
  }
  checkAliases(input, report);
};

function checkUnique(items: Placed<{ id: string }>[], what: string, report: Report): void {
  const first = new Map<string, string>();
  for (const { path, value } of items) {
    const earlier = first.get(value.id);
    if (!SLUG.test(value.id))
      report('warning', `${path}.id`, `"${value.id}" is not a slug: lower-case letters, digits, single hyphens`);
    if (earlier) report('error', `${path}.id`, `"${value.id}" is already the id of the ${what} at ${earlier}`);
    else first.set(value.id, path);
  }
}

interface Use {
  entity: string;
  path: string;
  from: string;
  to: string;
}

/** An alias that means two entities on one day decides nothing; better dated, or given to one of them. */
function checkAliases({ entities }: CheckInput, report: Report): void {
  const uses = new Map<string, Use[]>();
  for (const { path, value } of entities) {
    for (const [alias, at] of aliasesOf(value)) {
      const aliasPath = at === undefined ? `${path}.name` : `${path}.aliases[${at}]`;
      if (alias.from && alias.to && firstDay(alias.from) > lastDay(alias.to)) {
        report('error', `${aliasPath}.to`, `${alias.to} is before ${alias.from}`);
      }
      const key = alias.text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
      const use = {
        entity: value.id,
        path: aliasPath,
        from: alias.from ? firstDay(alias.from) : '',
        to: alias.to ? lastDay(alias.to) : '~',
      };
      const others = uses.get(key) ?? [];
      // The last day of one holder is the first of the next: an overlap of a single day is how offices change hands.
      const clash = others.find((other) => other.entity !== use.entity && other.from < use.to && use.from < other.to);
      if (clash)
        report('warning', aliasPath, `"${alias.text}" also means "${clash.entity}" at the same time (${clash.path})`);
      uses.set(key, [...others, use]);
    }
  }
}

function aliasesOf(entity: Entity): [Alias, number | undefined][] {
  return [
    [{ text: entity.name }, undefined],
    ...entity.aliases.map((alias, at): [Alias, number] => [typeof alias === 'string' ? { text: alias } : alias, at]),
  ];
}
