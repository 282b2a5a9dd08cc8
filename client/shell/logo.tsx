/** The mark: three parties, two that met and a visit still planned. */
export function Logo() {
  return (
    <svg width="26" height="26" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="8" className="logo-ground" />
      <path d="M9 22 16 9l7 13" className="logo-line" />
      <path d="M9 22h14" className="logo-line dashed" />
      <circle cx="16" cy="9" r="3.6" className="logo-sun" />
      <circle cx="9" cy="22" r="3.6" className="logo-dot" />
      <circle cx="23" cy="22" r="3.6" className="logo-dot" />
    </svg>
  );
}
