import type { Page } from './page.ts';

/** Every page, in the order of the menu. A page is loaded when it is first opened; its title is `PAGE_TITLES` of messages/web/shell.ts. */
export const PAGES: readonly Page[] = [
  { name: 'bodies', inMenu: true, load: async () => (await import('./pages/bodies.tsx')).BodiesPage },
  { name: 'timeline', inMenu: false, load: async () => (await import('./pages/timeline.tsx')).TimelinePage },
  { name: 'source', inMenu: false, load: async () => (await import('./pages/source.tsx')).SourcePage },
  { name: 'law', inMenu: false, load: async () => (await import('./pages/law.tsx')).LawPage },
  { name: 'compare', inMenu: true, load: async () => (await import('./pages/compare.tsx')).ComparePage },
  { name: 'matrix', inMenu: true, load: async () => (await import('./pages/matrix.tsx')).MatrixPage },
  { name: 'case', inMenu: true, load: async () => (await import('./pages/case.tsx')).CasePage },
  { name: 'try', inMenu: true, load: async () => (await import('./pages/try.tsx')).TryPage },
  { name: 'check', inMenu: true, load: async () => (await import('./pages/check.tsx')).CheckPage },
  { name: 'add', inMenu: true, load: async () => (await import('./pages/add.tsx')).AddPage },
];
