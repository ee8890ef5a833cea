import { EXIT } from '../context.ts';
import type { CommandModule } from '../main.ts';

/** `adisteme try`: what one amending sentence means to the tool. */
export const run: CommandModule['run'] = () => EXIT.ownFault;
