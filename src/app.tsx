import './platform/abort-controller';
import { type PropsWithChildren } from 'react';
import { useLaunch } from '@tarojs/taro';
import { QueryClientProvider } from '@tanstack/react-query';
import { queryClient } from './api';
import { sendAllWaiting, wipeOldDoors } from './door-scans';
import { wipeOldTickets } from './pages/ticket/kept-ticket';
import { nameBars } from './platform/browser-shell';
import { watchPrivacy } from './platform/privacy-gate';
import { open, paths } from './routes';
import './app.scss';

export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    nameBars();
    wipeOldDoors();
    wipeOldTickets();
    sendAllWaiting();
    watchPrivacy(() => open(paths.privacy('ask')));
  });
  return <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>;
}
