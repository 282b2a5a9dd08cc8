import { AddArticlesDialog } from '../panel/add-articles.tsx';
import { useApp } from '../state/store.ts';
import { ShortcutsDialog } from './shortcuts-dialog.tsx';

export function Dialogs() {
  const open = useApp((app) => app.open);
  if (open === 'shortcuts') return <ShortcutsDialog />;
  if (open === 'add') return <AddArticlesDialog />;
  return null;
}
