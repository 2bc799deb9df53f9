import type {
  AlgorithmArgument as WireArgument,
  AlgorithmArgumentInput as WireArgumentInput,
  AlgorithmFunction as WireFunction,
  AlgorithmFunctionInput as WireFunctionInput,
  UIVisualization as WireVisualization,
} from '@vantage6-js/generated/v4/store'
import { defined } from '../resources/defined.js'

/** What kind of value an argument takes. */
export type ArgumentType =
  | 'column'
  | 'column_list'
  | 'string'
  | 'string_list'
  | 'integer'
  | 'integer_list'
  | 'float'
  | 'float_list'
  | 'boolean'
  | 'json'
  | 'organization'
  | 'organization_list'

/** When an argument is to be asked for: only if another one's value compares so. */
export type ConditionalOperator = '==' | '!=' | '>' | '<' | '>=' | '<='

/** One argument of an algorithm's function. */
export interface AlgorithmArgument {
  id: number
  name: string
  displayName: string | null
  description: string | null
  type: ArgumentType | (string & {})
  hasDefaultValue: boolean
  /** Always text, whatever the type. */
  defaultValue: string | null
  allowedValues: (string | number)[]
  /** The name of the argument that decides whether this one is asked for. */
  conditionalOn: string | null
  conditionalOperator: ConditionalOperator | null | (string & {})
  conditionalValue: string | null
  /** For user interfaces alone: it is not passed to the algorithm. */
  isFrontendOnly: boolean
}

/** A database that a function reads. */
export interface AlgorithmDatabase {
  name: string
  description: string | null
}

/** How a user interface can show a function's result. */
export interface Visualization {
  id: number
  name: string
  description: string | null
  type: 'table' | 'line' | (string & {})
  /** Which parts of the result are shown, by type. */
  schema: Readonly<Record<string, unknown>> | null
}

/** A function of an algorithm. */
export interface AlgorithmFunction {
  id: number
  name: string
  displayName: string | null
  description: string | null
  /** Central functions start federated ones, which run beside the data. */
  type: 'central' | 'federated' | (string & {})
  /** False when it makes sense only as part of a central function. */
  standalone: boolean
  databases: AlgorithmDatabase[]
  arguments: AlgorithmArgument[]
  visualizations: Visualization[]
}

/** What an argument is described with. */
export interface AlgorithmArgumentInput {
  name: string
  type: ArgumentType
  displayName?: string
  description?: string
  /** Sent as text. Giving one makes the argument optional. */
  defaultValue?: string | number | boolean
  allowedValues?: readonly (string | number)[]
  /** The name of another argument. Needs a default value. */
  conditionalOn?: string
  conditionalOperator?: ConditionalOperator
  conditionalValue?: string | number | boolean
  isFrontendOnly?: boolean
}

/** What a function is described with. */
export interface AlgorithmFunctionInput {
  name: string
  type: 'central' | 'federated'
  displayName?: string
  description?: string
  /** Default true. */
  standalone?: boolean
  databases?: readonly { name: string; description?: string }[]
  arguments?: readonly AlgorithmArgumentInput[]
  visualizations?: readonly {
    name: string
    description?: string
    type: 'table' | 'line'
    schema?: Readonly<Record<string, unknown>>
  }[]
}

export function toFunction(wire: WireFunction): AlgorithmFunction {
  return {
    id: wire.id,
    name: wire.name,
    displayName: wire.display_name,
    description: wire.description,
    type: wire.type,
    standalone: wire.standalone,
    databases: wire.databases.map(({ name, description }) => ({ name, description })),
    arguments: wire.arguments.map((argument) => toArgument(argument, wire.arguments)),
    visualizations: wire.ui_visualizations.map(toVisualization),
  }
}

/** Requests name the argument that another depends on, answers have its id: the model has the name. */
function toArgument(wire: WireArgument, siblings: readonly WireArgument[]): AlgorithmArgument {
  return {
    id: wire.id,
    name: wire.name,
    displayName: wire.display_name,
    description: wire.description,
    type: wire.type,
    hasDefaultValue: wire.has_default_value,
    defaultValue: wire.default_value,
    allowedValues: wire.allowed_values.map(({ value }) => value),
    conditionalOn: siblings.find(({ id }) => id === wire.conditional_on_id)?.name ?? null,
    conditionalOperator: wire.conditional_operator,
    conditionalValue: wire.conditional_value,
    isFrontendOnly: wire.is_frontend_only,
  }
}

function toVisualization(wire: WireVisualization): Visualization {
  const { id, name, description, type, schema } = wire
  return { id, name, description, type, schema: schema === null ? null : { ...schema } }
}

export function toWireFunction(input: AlgorithmFunctionInput): WireFunctionInput {
  return {
    name: input.name,
    type: input.type,
    ...defined({
      display_name: input.displayName,
      description: input.description,
      standalone: input.standalone,
      databases: input.databases?.map((database) => ({ ...database })),
      arguments: input.arguments?.map(toWireArgument),
      ui_visualizations: input.visualizations?.map((one) => ({ ...one })) as
        | WireFunctionInput['ui_visualizations']
        | undefined,
    }),
  }
}

function toWireArgument(input: AlgorithmArgumentInput): WireArgumentInput {
  const { defaultValue, allowedValues, conditionalValue } = input
  return {
    name: input.name,
    type: input.type,
    ...defined({
      display_name: input.displayName,
      description: input.description,
      has_default_value: defaultValue === undefined ? undefined : true,
      default_value: defaultValue === undefined ? undefined : String(defaultValue),
      // As text too: the store looks for the default among them without converting either.
      allowed_values: allowedValues?.map(String),
      conditional_on: input.conditionalOn,
      conditional_operator: input.conditionalOperator,
      conditional_value: conditionalValue === undefined ? undefined : String(conditionalValue),
      is_frontend_only: input.isFrontendOnly,
    }),
  }
}
