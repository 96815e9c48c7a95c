// argparse
import type { KindTable } from './kind-table.ts';

const container = {
  gives: {
    'argparse.Action': 'add_argument',
    'argparse._ArgumentGroup': 'add_argument_group',
    'argparse._MutuallyExclusiveGroup': 'add_mutually_exclusive_group',
    none: 'set_defaults register',
  },
};

export const argparseKinds: KindTable = {
  classes: {
    'argparse.Namespace': {},
    'argparse.Action': { gives: { str: 'format_usage' } },
    'argparse.HelpFormatter': {},
    'argparse._ActionsContainer': container,
    'argparse._ArgumentGroup': { base: 'argparse._ActionsContainer' },
    'argparse._MutuallyExclusiveGroup': { base: 'argparse._ArgumentGroup' },
    'argparse._SubParsersAction': { base: 'argparse.Action', gives: { 'argparse.ArgumentParser': 'add_parser' } },
    'argparse.ArgumentParser': {
      base: 'argparse._ActionsContainer',
      gives: {
        'argparse._SubParsersAction': 'add_subparsers',
        'argparse.Namespace': 'parse_args parse_intermixed_args',
        'tuple[argparse.Namespace, list[str]]': 'parse_known_args parse_known_intermixed_args',
        str: 'format_help format_usage',
        none: 'print_help print_usage exit error',
      },
    },
  },
};
