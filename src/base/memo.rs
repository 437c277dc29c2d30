//! Memory of earlier work, keyed by content.
//!
//! A remembered value depends on nothing that is not in its key, and carries the problems that
//! were found while making it, so that a warm run says exactly what a cold run says.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use super::{Hash, Report};

/// Values made before, with their reports. Those not asked for between two calls of
/// [`Memo::sweep`] are forgotten.
#[derive(Debug)]
pub struct Memo<T> {
    kept: Mutex<HashMap<Hash, Entry<T>>>,
}

#[derive(Debug)]
struct Entry<T> {
    made: Arc<(T, Report)>,
    used: bool,
}

impl<T> Default for Memo<T> {
    fn default() -> Self {
        Self { kept: Mutex::new(HashMap::new()) }
    }
}

impl<T> Memo<T> {
    /// The value for `key`, made by `make` when it is not remembered.
    pub fn get(&self, key: Hash, make: impl FnOnce() -> (T, Report)) -> Arc<(T, Report)> {
        if let Some(entry) = self.lock().get_mut(&key) {
            entry.used = true;
            return Arc::clone(&entry.made);
        }
        let fresh = Arc::new(make());
        self.lock().insert(key, Entry { made: Arc::clone(&fresh), used: true });
        fresh
    }

    /// Forgets what was not used since the last sweep.
    pub fn sweep(&self) {
        self.lock().retain(|_, entry| std::mem::take(&mut entry.used));
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, HashMap<Hash, Entry<T>>> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
