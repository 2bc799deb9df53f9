import type { Command, OptionValues } from '@commander-js/extra-typings'

/** The options of an organization's address and domain. An empty text takes one away. */
export function withAddress<Args extends unknown[], Options extends OptionValues>(
  command: Command<Args, Options>,
) {
  return command
    .option('--address1 <text>', 'street')
    .option('--address2 <text>', 'more of the address')
    .option('--zipcode <text>', 'postal code')
    .option('--country <text>', 'country')
    .option('--domain <text>', 'internet domain')
}
