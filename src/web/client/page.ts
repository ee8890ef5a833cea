import type { FunctionComponent } from 'preact';
import type { InterfaceLang } from '../../messages/interface-lang.ts';
import type { Address } from './address.ts';

export interface PageProps {
  readonly address: Address;
  readonly lang: InterfaceLang;
}

/** A page of the explorer: its name in the address, whether the menu shows it, and how it is loaded. */
export interface Page {
  readonly name: string;
  readonly inMenu: boolean;
  readonly load: () => Promise<FunctionComponent<PageProps>>;
}
