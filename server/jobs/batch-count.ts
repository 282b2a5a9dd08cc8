/** Articles of the present batch: it begins when something comes while nothing is under way. */
export type BatchCount = {
  added(): void;
  finished(): void;
  readonly now: () => { readonly done: number; readonly total: number };
};

export function createBatchCount(): BatchCount {
  let done = 0;
  let total = 0;
  return {
    added() {
      if (done === total) {
        done = 0;
        total = 0;
      }
      total += 1;
    },
    finished() {
      done = Math.min(done + 1, total);
    },
    now: () => ({ done, total }),
  };
}
