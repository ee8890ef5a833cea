import { render } from 'preact';
import { App } from './app.tsx';
import { dayOfClock } from './start-day.ts';
import './style.css';

const root = document.getElementById('app');
if (root) render(<App today={dayOfClock(new Date())} />, root);
