import type { JsonSchema } from '../document.js'
import { type Change, type ChangeKind, isBreaking, type Side } from './change.js'
import { type PlaceFact, schemaFacts } from './schema-facts.js'

/** All changes from one schema to another. */
export function compareSchemas(side: Side, subject: string, before: JsonSchema, after: JsonSchema): Change[] {
  const old = schemaFacts(before)
  const now = schemaFacts(after)
  const changes: Change[] = []
  const add = (kind: ChangeKind, place: string, detail: string, required = false) =>
    changes.push({
      side,
      kind,
      subject,
      place: nameOf(place),
      detail,
      breaking: isBreaking(side, kind, required),
    })

  for (const [place, fact] of old) {
    const current = now.get(place)
    if (!current) {
      if (now.has(parentOf(place)) || parentOf(place) === '') add('removed', place, describe(fact))
    } else {
      for (const { kind, detail } of compareFacts(fact, current)) add(kind, place, detail)
    }
  }
  for (const [place, fact] of now) {
    if (old.has(place) || !(old.has(parentOf(place)) || parentOf(place) === '')) continue
    add('added', place, describe(fact), fact.required)
  }
  return changes
}

function compareFacts(old: PlaceFact, now: PlaceFact): { kind: ChangeKind; detail: string }[] {
  const found: { kind: ChangeKind; detail: string }[] = []
  const types = compareSets(old.types, now.types)
  if (types) found.push({ kind: types, detail: `${old.types.join(' | ')} → ${now.types.join(' | ')}` })
  if (old.required !== now.required) {
    const detail = now.required ? 'optional → required' : 'required → optional'
    found.push({ kind: now.required ? 'narrowed' : 'widened', detail })
  }
  const values = compareValues(old.values, now.values)
  if (values) found.push({ kind: values, detail: `values ${list(old.values)} → ${list(now.values)}` })
  for (const name of new Set([...Object.keys(old.limits), ...Object.keys(now.limits)])) {
    const [from, to] = [old.limits[name], now.limits[name]]
    if (from === to) continue
    const kind = to === undefined ? 'widened' : from === undefined ? 'narrowed' : compareLimit(name, from, to)
    found.push({ kind, detail: `${name} ${from ?? 'none'} → ${to ?? 'none'}` })
  }
  return found
}

function compareSets(old: string[], now: string[]): ChangeKind | undefined {
  const lost = old.some((item) => !now.includes(item))
  const won = now.some((item) => !old.includes(item))
  if (lost && won) return 'changed'
  return lost ? 'narrowed' : won ? 'widened' : undefined
}

function compareValues(old: string[] | undefined, now: string[] | undefined): ChangeKind | undefined {
  if (old === undefined) return now === undefined ? undefined : 'narrowed'
  return now === undefined ? 'widened' : compareSets(old, now)
}

function compareLimit(name: string, from: string, to: string): ChangeKind {
  const direction = name.startsWith('min') ? 1 : name.startsWith('max') ? -1 : 0
  if (direction === 0) return 'changed'
  return (Number(to) - Number(from)) * direction > 0 ? 'narrowed' : 'widened'
}

function parentOf(place: string): string {
  return place.replace(/(\.[^.[\]]+|\[\]|^[^.[\]]+)$/, '')
}

function nameOf(place: string): string {
  return place === '' ? '' : `\`${place}\``
}

function describe(fact: PlaceFact): string {
  return `${fact.types.join(' | ')}${fact.required ? ', required' : ''}`
}

function list(values: string[] | undefined): string {
  return values === undefined ? 'any' : values.join(', ')
}
