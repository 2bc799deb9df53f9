/** A part of a list as the server cuts it: rows from `(page - 1) * size` on. */
export interface Window {
  page: number
  size: number
}

export function startOf({ page, size }: Window): number {
  return (page - 1) * size
}

/**
 * The window to read after the first `end` rows: it begins before `end`, so that it shows at least one row that was read
 * already. That row proves that nothing in between has moved. The server only knows whole pages, so that the size varies a
 * little to make one begin at the right place.
 *
 * @param end - How many rows were read, at least 1.
 * @param size - How many rows a request should bring, about.
 */
export function windowAfter(end: number, size: number): Window {
  let best: Window = { page: 1, size: end + size }
  let bestGain = 0
  // Below half the size the requests would double; small sizes find a place only a bit above.
  for (let candidate = Math.min(2 * size, size + 3); candidate >= Math.ceil(size / 2); candidate--) {
    const pagesBefore = Math.floor((end - 1) / candidate)
    const gain = (pagesBefore + 1) * candidate - end
    if (gain > bestGain) {
      best = { page: pagesBefore + 1, size: candidate }
      bestGain = gain
    }
  }
  return best
}
