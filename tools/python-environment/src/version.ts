/**
 * Compares two versions by the numbers that both of them name, so that `3.10.13` equals `3.10`.
 *
 * @returns a negative number if `a` is older, 0 if they agree, a positive number if `a` is newer
 */
export function compareVersions(a: string, b: string): number {
  const left = a.split('.').map(Number)
  const right = b.split('.').map(Number)
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const difference = (left[i] ?? 0) - (right[i] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}
