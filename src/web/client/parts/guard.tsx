import type { ComponentChildren } from 'preact';
import { Component } from 'preact';
import type { InterfaceLang } from '../../../messages/interface-lang.ts';
import { NotYet } from './notices.tsx';

interface GuardProps {
  readonly lang: InterfaceLang;
  readonly page: string;
  readonly children: ComponentChildren;
}

/** A fault while a page is drawn is told in its place; the frame stays, and so does the way to other pages. */
export class Guard extends Component<GuardProps, { readonly fault: unknown }> {
  override state = { fault: null };

  override componentDidCatch(fault: unknown): void {
    this.setState({ fault: fault ?? 'unknown' });
  }

  override render() {
    const { lang, page, children } = this.props;
    const { fault } = this.state;
    return fault === null ? (
      children
    ) : (
      <NotYet
        lang={lang}
        page={page}
        loaded={{ state: 'failed', problem: fault, retry: () => this.setState({ fault: null }) }}
      />
    );
  }
}
