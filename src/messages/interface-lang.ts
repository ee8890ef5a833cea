/** Languages of the interface; law words stay in their own language. */
export type InterfaceLang = 'kk' | 'ru' | 'en';
export const INTERFACE_LANGS = ['kk', 'ru', 'en'] as const;

/** A sentence in every interface language. */
export type Said = Readonly<Record<InterfaceLang, string>>;
