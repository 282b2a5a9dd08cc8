import type { ComponentProps, ReactNode } from 'react';

type Props = ComponentProps<'button'> & { readonly look?: 'primary' | 'danger' | 'quiet' };

export function Button({ look, className = '', ...rest }: Props) {
  return <button type="button" className={`button ${look ?? ''} ${className}`} {...rest} />;
}

type IconProps = Omit<Props, 'children'> & {
  readonly label: string;
  readonly keys?: string;
  readonly children: ReactNode;
};

/** A square button that shows only an icon; its label is its name and tooltip. */
export function IconButton({ label, keys, className = '', ...rest }: IconProps) {
  const title = keys === undefined ? label : `${label} (${keys})`;
  return <Button aria-label={label} title={title} className={`icon ${className}`} {...rest} />;
}

/** A button inside running text. */
export function LinkButton({ className = '', ...rest }: ComponentProps<'button'>) {
  return <button type="button" className={`link-button ${className}`} {...rest} />;
}
