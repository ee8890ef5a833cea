import type { FunctionComponent } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { InterfaceLang } from '../../messages/interface-lang.ts';
import { INTERFACE_LANGS } from '../../messages/interface-lang.ts';
import { LANG_NAMES } from '../../messages/web/shell.ts';
import type { Address } from './address.ts';
import { printAddress, readAddress } from './address.ts';
import type { PageProps } from './page.ts';
import { PAGES } from './pages.ts';
import { Guard } from './parts/guard.tsx';
import { NotYet } from './parts/notices.tsx';
import { fetchShell, shellWords } from './shell-words.ts';
import { useLoaded } from './work/use-loaded.ts';

/** The reader's own choice, else the browser's, else Kazakh, the language of the state. */
function firstLang(): InterfaceLang {
  const wanted = navigator.languages.map((tag) => tag.slice(0, 2));
  return INTERFACE_LANGS.find((lang) => wanted[0] === lang) ?? 'kk';
}

/** Returns what the address asks for. */
export function addressNow(): Address {
  return readAddress(location.hash, firstLang());
}

/** Follows the address; into another language once its words have come. */
function useAddress(): Address {
  const [address, setAddress] = useState(addressNow);
  useEffect(() => {
    let last = 0;
    const follow = () => {
      last += 1;
      const own = last;
      const turn = () => own === last && setAddress(addressNow());
      fetchShell(addressNow().lang).then(turn, turn);
    };
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return address;
}

/** The frame of every page: menu, languages, the page itself. */
export function App({ today }: { readonly today: string }) {
  const address = useAddress();
  const { lang } = address;
  const words = shellWords(lang);
  const main = useRef<HTMLElement>(null);
  const title = words.titles[address.page] ?? words.notFoundTitle;
  // A reader who does not see the page is told that another one has come: the focus goes to its beginning.
  const opened = useRef(address.page);
  useEffect(() => {
    if (opened.current !== address.page) main.current?.focus({ preventScroll: true });
    opened.current = address.page;
  }, [address.page]);
  useEffect(() => {
    document.documentElement.lang = lang;
    document.title = [...address.parts, title, words.product].join(' · ');
  });
  return (
    <>
      <button type="button" class="skip" onClick={() => main.current?.focus()}>
        {words.skip}
      </button>
      <header class="frame">
        <a class="brand" href={printAddress({ lang, page: 'bodies', parts: [], query: [] })}>
          {words.product}
        </a>
        <nav aria-label={words.menu}>
          <ul>
            {PAGES.filter((page) => page.inMenu).map((page) => (
              <li key={page.name}>
                <a
                  href={printAddress({ lang, page: page.name, parts: [], query: [] })}
                  aria-current={page.name === address.page ? 'page' : undefined}
                >
                  {words.titles[page.name] ?? page.name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <nav aria-label={words.language} class="langs">
          <ul>
            {INTERFACE_LANGS.map((each) => (
              <li key={each}>
                <a
                  href={printAddress({ ...address, lang: each })}
                  lang={each}
                  hreflang={each}
                  aria-current={each === lang ? 'true' : undefined}
                >
                  {LANG_NAMES[each]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <main id="main" tabIndex={-1} ref={main}>
        <Guard key={`${address.page}/${address.parts[0] ?? ''}`} lang={lang} page={address.page}>
          <PageOf address={address} today={today} />
        </Guard>
      </main>
      <footer class="frame">{words.tagline}</footer>
    </>
  );
}

function PageOf({ address, today }: { readonly address: Address; readonly today: string }) {
  const { lang } = address;
  const words = shellWords(lang);
  const page = PAGES.find((each) => each.name === address.page);
  const loaded = useLoaded(address.page, async () => (page ? { component: await page.load() } : null));
  if (!page)
    return (
      <section>
        <h1>{words.notFoundTitle}</h1>
        <p>{words.notFound}</p>
        <p>
          <a href={printAddress({ lang, page: 'bodies', parts: [], query: [] })}>{words.toBodies}</a>
        </p>
      </section>
    );
  if (loaded.state !== 'ready') return <NotYet lang={lang} page={page.name} loaded={loaded} />;
  const Content = loaded.value?.component as FunctionComponent<PageProps>;
  return <Content address={address} lang={lang} today={today} />;
}
