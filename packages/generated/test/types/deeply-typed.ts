import type { components as ServerComponents } from '../../src/v4/server/index.js'
import type { components as StoreComponents } from '../../src/v4/store/index.js'
import type { IsTyped } from './typed.js'

/** Names of the properties, at any depth, that are `any` or `unknown`. */
type Untyped<T, Depth extends 0[] = []> = Depth['length'] extends 6
  ? never
  : IsTyped<T> extends false
    ? 'untyped'
    : T extends (infer Item)[]
      ? Untyped<Item, [...Depth, 0]>
      : T extends object
        ? { [K in keyof T]-?: Untyped<T[K], [...Depth, 0]> }[keyof T]
        : never

/** Components that hold something untyped. */
type UntypedComponents<Schemas> = {
  [Name in keyof Schemas]: [Untyped<Schemas[Name]>] extends [never] ? never : Name
}[keyof Schemas]

/** The places that the overlay lists under `free_form`, and what holds them. */
type Server = Exclude<
  UntypedComponents<ServerComponents['schemas']>,
  'FreeFormObject' | 'PreprocessingStep' | 'TaskDatabaseInput' | 'TaskInput'
>
type Store = UntypedComponents<StoreComponents['schemas']>

export const everyServerComponentIsTyped: [Server] extends [never] ? true : Server = true
export const everyStoreComponentIsTyped: [Store] extends [never] ? true : Store = true
