/** A small repeatable generator (mulberry32): the same seed gives the same data on every machine. */
export function random(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/**
 * The data of one organization as CSV: `id`, `age` (whole years), `sex`, `bmi` (one decimal). Each organization has
 * another number of rows and another mean, so that a wrong average does not look right.
 */
export function patients(seed: number, organization: number): string {
  const next = random(seed * 1000 + organization)
  const rows = Array.from({ length: 40 + 15 * (organization % 7) }, (_, i) => {
    const age = Math.floor(20 + 5 * (organization % 5) + next() * 60)
    const sex = next() < 0.5 ? 'F' : 'M'
    const bmi = (18 + (organization % 4) + next() * 15).toFixed(1)
    return `${i + 1},${age},${sex},${bmi}`
  })
  return `${['id,age,sex,bmi', ...rows].join('\n')}\n`
}
