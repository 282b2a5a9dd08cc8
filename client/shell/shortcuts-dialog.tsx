import { Dialog } from '../parts/dialog.tsx';
import { SHORTCUTS } from '../state/shortcuts.ts';
import { openDialog, setShortcuts, useApp } from '../state/store.ts';

const PLACES = [...new Set(SHORTCUTS.map((each) => each.where))];

function Group({ where }: { readonly where: string }) {
  return (
    <section className="shortcut-group">
      <h3>{where}</h3>
      <dl>
        {SHORTCUTS.filter((each) => each.where === where).map((each) => (
          <div key={each.does}>
            <dt>
              {each.keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{each.does}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

export function ShortcutsDialog() {
  const on = useApp((app) => app.shortcuts);
  return (
    <Dialog title="Keyboard shortcuts" onClose={() => openDialog('none')}>
      {PLACES.map((where) => (
        <Group key={where} where={where} />
      ))}
      <label className="check-line">
        <input type="checkbox" checked={on} onChange={(event) => setShortcuts(event.target.checked)} />
        Single-letter keys are on
      </label>
    </Dialog>
  );
}
