import type { FunctionComponent } from 'preact';
import type { InterfaceLang } from '../../messages/interface-lang.ts';
import type { Address } from './address.ts';

/** What every part of a page may need. */
export interface PartProps {
  readonly address: Address;
  readonly lang: InterfaceLang;
}

export interface PageProps extends PartProps {
  /** The day of the reader's clock, taken when the page was opened. */
  readonly today: string;
}

/** A page of the explorer: its name in the address, whether the menu shows it, and how it is loaded. */
export interface Page {
  readonly name: string;
  readonly inMenu: boolean;
  readonly load: () => Promise<FunctionComponent<PageProps>>;
}
