import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const FLAGS = fileURLToPath(new URL('../node_modules/flag-icons/flags/4x3/', import.meta.url));

/** A canvas paints an SVG without a size as a corner fragment, so each flag gets width and height. */
function sizedFlag(file: string): string {
  return readFileSync(FLAGS + file, 'utf8').replace('<svg ', '<svg width="640" height="480" ');
}

/** Serves every flag as flags/«iso2».svg, in the build and while developing. */
function flags(): Plugin {
  const files = readdirSync(FLAGS).filter((file) => /^[a-z]{2}\.svg$/.test(file));
  return {
    name: 'flags',
    configureServer(server) {
      server.middlewares.use('/flags', (request, response, next) => {
        const file = (request.url ?? '').slice(1);
        if (!files.includes(file)) return next();
        response.setHeader('content-type', 'image/svg+xml');
        response.end(sizedFlag(file));
      });
    },
    generateBundle() {
      for (const file of files) this.emitFile({ type: 'asset', fileName: `flags/${file}`, source: sizedFlag(file) });
    },
  };
}

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react(), flags()],
  worker: { format: 'es' },
  // Inlined files would be refused by the content policy where it asks for our own origin.
  // Style in one file: that of a screen which failed to come would not be asked for again.
  build: { cssCodeSplit: false, outDir: '../dist/web', emptyOutDir: true, assetsInlineLimit: 0, target: 'es2022' },
  server: { host: '127.0.0.1', proxy: { '/api': process.env['API'] ?? 'http://127.0.0.1:3000' } },
});
