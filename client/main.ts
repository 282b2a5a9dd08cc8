import './style/tokens.css';
import './style/base.css';
import './style/parts.css';
import './style/shell.css';
import './style/panel.css';
import './style/why.css';
import { config } from 'zod';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element with the id root');

// zod would make code from text, which the content policy forbids; schemas ask when they are made, so they come later.
config({ jitless: true });
const { showPage } = await import('./page.tsx');
showPage(root);
