import { type ReactNode, useEffect, useRef } from 'react';
import { IconButton } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';

type Props = {
  readonly mark?: ReactNode;
  readonly title: ReactNode;
  readonly onClose?: () => void;
  readonly children?: ReactNode;
};

/** The head of a card: sign, title, what it is, and a cross. Takes the focus when what had it has gone. */
export function PanelHead({ mark, title, onClose, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const closes = onClose !== undefined;
  useEffect(() => {
    const lost = navigator.userActivation.hasBeenActive && document.activeElement === document.body;
    if (closes && lost) heading.current?.focus({ preventScroll: true });
  }, [closes]);
  return (
    <header className="panel-head">
      <div>
        <h2 ref={heading} tabIndex={-1}>
          {mark}
          <span>{title}</span>
        </h2>
        {children}
      </div>
      {onClose !== undefined && (
        <IconButton label="Close card" keys="Esc" look="quiet" onClick={onClose}>
          <Icon name="close" />
        </IconButton>
      )}
    </header>
  );
}

/** Takes the focus to the head of the panel when what had it is about to go. */
export function toPanelHead(): void {
  document.querySelector<HTMLElement>('.panel-head h2')?.focus({ preventScroll: true });
}
