// The commands that the field knows, as thin forms of `run`: each runs the selected targets up to one phase.
import type { Command } from '../command-context.ts';
import { runSelected } from './run.ts';

export const analyze: Command = (context) => runSelected(context, 'detect');
export const transpile: Command = (context) => runSelected(context, 'transpile');
export const optimize: Command = (context) => runSelected(context, 'optimize');
export const validate: Command = (context) => runSelected(context, 'validate');
export const build: Command = (context) => runSelected(context, 'package');
