import './platform/abort-controller';
import './platform/browser-shell';
import { type PropsWithChildren } from 'react';
import './app.scss';

export default function App({ children }: PropsWithChildren) {
  return children;
}
