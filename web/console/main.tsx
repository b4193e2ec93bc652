import { render } from 'preact';
import { App } from './App.tsx';
import { followLinks } from './navigation.ts';

const root = document.getElementById('app');
if (root) {
  followLinks();
  render(<App />, root);
}
