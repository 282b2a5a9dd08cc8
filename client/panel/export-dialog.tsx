import type { ReactNode } from 'react';
import { LinkButton } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { CITATION_FILES, DRAWN_FILES, type Drawn, type DrawnFile, STORED_FILES } from '../state/export.ts';
import { openDialog } from '../state/store.ts';
import { counted } from '../state/words.ts';

/** Hands a text to the browser as a file. */
function save({ name, media, text }: DrawnFile, drawn: Drawn): void {
  const url = URL.createObjectURL(new Blob([text(drawn)], { type: media }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section>
      <h3>{title}</h3>
      <ul className="export-list">{children}</ul>
    </section>
  );
}

function Links({ files }: { readonly files: typeof STORED_FILES }) {
  return files.map(({ href, words }) => (
    <li key={href}>
      <a href={href} download>
        {words}
      </a>
    </li>
  ));
}

/** Files to take away: what is drawn, everything, or the articles as citations. */
export function ExportDialog({ drawn }: { readonly drawn: Drawn }) {
  const size = `${counted(drawn.nodes.length, 'node')}, ${counted(drawn.edges.length, 'relation')}`;
  return (
    <Dialog title="Export" onClose={() => openDialog('none')}>
      <Group title={`What is drawn (${size})`}>
        {DRAWN_FILES.map((file) => (
          <li key={file.name}>
            <LinkButton onClick={() => save(file, drawn)}>{file.words}</LinkButton>
          </li>
        ))}
      </Group>
      <Group title="Everything">
        <Links files={STORED_FILES} />
      </Group>
      <Group title="The articles">
        <Links files={CITATION_FILES} />
      </Group>
    </Dialog>
  );
}
