//! A warm run equals a cold run, byte for byte, reports included.

use crate::support;
use std::sync::Arc;

use tiepcan::base::Hash;
use tiepcan::disk::{Blob, Snapshot};
use tiepcan::site::{Memos, compile};

/// A small generator of numbers, the same every time.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % bound
    }
}

/// Changes one file: cuts a stretch, doubles one, or takes the whole file away.
fn edit(snapshot: &Snapshot, numbers: &mut Numbers) -> Snapshot {
    let mut files = snapshot.files.clone();
    let at = numbers.below(files.len());
    let bytes = files[at].bytes.to_vec();
    if numbers.below(8) == 0 || bytes.len() < 4 {
        files.remove(at);
        return Snapshot { files, ..Snapshot::default() };
    }
    let from = numbers.below(bytes.len() - 2);
    let to = (from + 1 + numbers.below(40)).min(bytes.len());
    let changed = if numbers.below(2) == 0 {
        [&bytes[..from], &bytes[to..]].concat()
    } else {
        [&bytes[..to], &bytes[from..]].concat()
    };
    files[at] = Blob { path: Arc::clone(&files[at].path), hash: Hash::of(&changed), bytes: Arc::from(changed) };
    Snapshot { files, ..Snapshot::default() }
}

#[test]
fn a_warm_run_equals_a_cold_run() {
    let mut snapshot = support::shipped();
    let memos = Memos::default();
    let mut numbers = Numbers(20_261_123);
    for round in 0..12 {
        let warm = compile(&snapshot, &support::options(), &memos, &|_| {});
        let cold = support::compiled(&snapshot);
        assert_eq!(warm.report, cold.report, "reports differ in round {round}");
        assert_eq!(warm.output.files.len(), cold.output.files.len());
        for (ours, theirs) in warm.output.files.iter().zip(&cold.output.files) {
            assert!(ours == theirs, "{} differs in round {round}", ours.0);
        }
        snapshot = edit(&snapshot, &mut numbers);
    }
}
