/** @file A fault in a view stays inside its figure: a sentence, a link that brings it back, and a way to start again. */
import { Component } from 'react';
import type { ReactNode } from 'react';

export interface ErrorBoundaryProps {
  /** Address of the state that failed. */
  link: () => string;
  onReset: () => void;
  children: ReactNode;
}

interface State {
  link: string | null;
}

/** React asks for a class here; it is the only one in the book. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, State> {
  override state: State = { link: null };

  static getDerivedStateFromError(): Partial<State> {
    return { link: '' };
  }

  override componentDidCatch(): void {
    this.setState({ link: this.props.link() });
  }

  private readonly again = (): void => {
    this.props.onReset();
    this.setState({ link: null });
  };

  override render(): ReactNode {
    if (this.state.link === null) return this.props.children;
    return (
      <div className="w-state" role="status">
        <p>
          <b>This figure could not be drawn.</b> <span>The text around it stands.</span>{' '}
          <a href={this.state.link}>This link leads to the same state</a>
          <span>; it helps whoever mends it.</span>
          <br />
          <button type="button" className="btn line" onClick={this.again}>
            <span>Start again</span>
          </button>
        </p>
      </div>
    );
  }
}
