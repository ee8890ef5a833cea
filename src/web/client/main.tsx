import { render } from 'preact';
import { App, addressNow } from './app.tsx';
import { fetchShell } from './shell-words.ts';
import { dayOfClock } from './start-day.ts';
import './style.css';

const root = document.getElementById('app');
if (root) fetchShell(addressNow().lang).then(() => render(<App today={dayOfClock(new Date())} />, root));
