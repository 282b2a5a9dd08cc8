/** What the words beside a run say of it: it holds an office, is only quoted, is somebody's counterpart, or at least acts. */
export type Hint = 'office' | 'observer' | 'twin' | 'acts';
