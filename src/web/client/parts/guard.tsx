import type { ComponentChildren } from 'preact';
import { Component } from 'preact';
import type { InterfaceLang } from '../../../messages/interface-lang.ts';
import { Failed } from './notices.tsx';

interface GuardProps {
  readonly lang: InterfaceLang;
  readonly children: ComponentChildren;
}

/** A fault while a page is drawn is told in its place; the frame stays, and so does the way to other pages. */
export class Guard extends Component<GuardProps, { readonly fault: unknown }> {
  override state = { fault: null };

  override componentDidCatch(fault: unknown): void {
    this.setState({ fault: fault ?? 'unknown' });
  }

  override render() {
    const { lang, children } = this.props;
    const { fault } = this.state;
    return fault === null ? (
      children
    ) : (
      <Failed lang={lang} problem={fault} retry={() => this.setState({ fault: null })} />
    );
  }
}
