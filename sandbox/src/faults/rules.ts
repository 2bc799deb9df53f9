import { random } from '../data.js'
import type { Fault, FaultRule, RandomFaults } from './fault.js'

interface Chooser {
  choose(method: string, path: string): Fault | undefined
}

/** The rules in force; the first that fits decides. */
export class Rules {
  private readonly choosers = new Set<Chooser>()

  /** @returns a function that removes the rule */
  add(rule: FaultRule): () => void {
    let skip = rule.skip ?? 0
    let left = rule.times ?? Number.POSITIVE_INFINITY
    return this.register({
      choose(method, path) {
        if (left <= 0 || !fits(rule, method, path)) return undefined
        if (skip-- > 0) return undefined
        left--
        return rule.fault
      },
    })
  }

  /** @returns a function that ends the randomness */
  randomize(options: RandomFaults): () => void {
    const next = random(options.seed)
    return this.register({
      choose(method, path) {
        if (!fits(options, method, path) || next() >= options.rate) return undefined
        return options.faults[Math.floor(next() * options.faults.length)]
      },
    })
  }

  choose(method: string, path: string): Fault | undefined {
    for (const chooser of this.choosers) {
      const fault = chooser.choose(method, path)
      if (fault) return fault
    }
    return undefined
  }

  clear(): void {
    this.choosers.clear()
  }

  private register(chooser: Chooser): () => void {
    this.choosers.add(chooser)
    return () => void this.choosers.delete(chooser)
  }
}

function fits(rule: { method?: string; path?: RegExp | string }, method: string, path: string): boolean {
  if (rule.method && rule.method.toUpperCase() !== method) return false
  if (rule.path === undefined) return true
  return typeof rule.path === 'string' ? path.includes(rule.path) : rule.path.test(path)
}
