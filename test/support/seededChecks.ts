import fc from 'fast-check';

/** Every run tries the same examples, so that a change is judged by what it changed and not by luck. */
fc.configureGlobal({ seed: 20270304 });

export { default } from 'fast-check';
