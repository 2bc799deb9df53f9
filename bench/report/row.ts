/** One measured number, beside the same of a peer. */
export interface Row {
  what: string
  unit: 's' | 'ms' | 'MB' | 'MiB' | 'kB' | 'MB/s' | 'requests' | 'rows' | (string & {})
  /** Default: the Python client. */
  peer?: string
  /** null where the peer cannot do it, or there is none to compare with. */
  theirs: number | null
  ours: number
  /** Default `less`. */
  better?: 'less' | 'more'
  /** What is to be reached in the row's unit: at most where less is better, at least where more is. */
  goal?: number
  /** How many times better than the peer ours has to be. */
  goalRatio?: number
  /** What else one must know to read the number. */
  note?: string
}

/** How many times better ours is: above 1 is better, whichever way round the number is. */
export function ratio({ theirs, ours, better = 'less' }: Row): number | undefined {
  if (theirs === null || ours === 0) return undefined
  return better === 'less' ? theirs / ours : ours / theirs
}

/** Whether a row's goal is reached; undefined without a goal. */
export function isReached(row: Row): boolean | undefined {
  const { ours, better = 'less', goal, goalRatio } = row
  if (goal !== undefined) return better === 'less' ? ours <= goal : ours >= goal
  return goalRatio === undefined ? undefined : (ratio(row) ?? 0) >= goalRatio
}
