import { type LayoutJob, layOut } from './layout.ts';

addEventListener('message', ({ data }: MessageEvent<{ readonly n: number; readonly job: LayoutJob }>) => {
  postMessage({ n: data.n, places: layOut(data.job) });
});
