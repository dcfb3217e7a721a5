/** The one function of `react-dom/client` that the test page calls. */
declare module 'react-dom/client' {
  import type { ReactNode } from 'react';

  export function createRoot(element: Element): { render(node: ReactNode): void };
}
