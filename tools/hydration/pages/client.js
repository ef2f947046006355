import { hydrate } from 'page';

/*
 * Takes the page over when a test says so, and keeps whatever the framework finds wrong with it.
 */

window.faults = [];
const keep = (...what) => window.faults.push(what.map(String).join(' '));
console.error = keep;
console.warn = keep;
addEventListener('error', ({ message }) => keep(message));
addEventListener('unhandledrejection', ({ reason }) => keep(reason));
window.hydrate = () => hydrate(keep);
