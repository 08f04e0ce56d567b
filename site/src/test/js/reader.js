// The reader under test.
export * from '../../main/resources/org/qirtas/site/reader/index.js';
