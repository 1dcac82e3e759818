import {Component, type ReactNode} from 'react';

interface Props {
  readonly fallback: () => ReactNode;
  readonly children: ReactNode;
}

/** Draws something else in the place of what broke. */
export default class ErrorBoundary extends Component<Props, {readonly isBroken: boolean}> {
  override state = {isBroken: false};

  static getDerivedStateFromError(): {readonly isBroken: boolean} {
    return {isBroken: true};
  }

  override componentDidCatch(error: Error): void {
    console.error(error);
  }

  override render(): ReactNode {
    return this.state.isBroken ? this.props.fallback() : this.props.children;
  }
}
