// Faults of a test, one a line, all of them at once.
import assert from 'node:assert/strict';

/** Passes when there are none; else tells how many there are and the first of them. */
export function none(faults, shown = 40) {
  if (faults.length > 0) assert.fail([`${faults.length} faults`, ...faults.slice(0, shown)].join('\n  '));
}
