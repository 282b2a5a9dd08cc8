/** How a meeting was held; `null` where the text does not say. Phone and video are calls. */
export const FORMS = ['in-person', 'phone', 'video'] as const;
export type Form = (typeof FORMS)[number];

/** The three classes of form that never join in one event: a call, a meeting in person, and unknown. */
export type FormClass = 'call' | 'in person' | 'unknown';

export function formClass(form: Form | null): FormClass {
  if (form === null) return 'unknown';
  return form === 'in-person' ? 'in person' : 'call';
}
