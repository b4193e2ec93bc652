import type { ComponentChildren } from 'preact';
import { Mark } from './Mark.tsx';

interface PageProps {
  /** What stands at the end of the header: a choice of language, who is signed in. */
  aside?: ComponentChildren;
  footer?: ComponentChildren;
  /** The words of the link that leads past the header. */
  skip: string;
  /** Where the brand leads; nowhere if left out. */
  home?: string;
  children: ComponentChildren;
}

/** The frame of every page: brand, main part, footer. */
export function Page({ aside, footer, skip, home, children }: PageProps) {
  const brand = (
    <>
      <Mark />
      Turnout
    </>
  );
  return (
    <>
      <a class="skip-link visually-hidden" href="#main">
        {skip}
      </a>
      <header class="page-header">
        {home ? (
          <a class="brand" href={home}>
            {brand}
          </a>
        ) : (
          <span class="brand">{brand}</span>
        )}
        {aside}
      </header>
      <main class="page-main" id="main" tabIndex={-1}>
        {children}
      </main>
      {footer && <footer class="page-footer">{footer}</footer>}
    </>
  );
}
