//! A panic anywhere becomes a failure with its message, so that the program ends as any failure does.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Mutex, PoisonError};

use crate::base::Failure;

static LAST: Mutex<Option<String>> = Mutex::new(None);

/// Runs `work`; a panic in it, on whatever thread it waits for, becomes [`Failure::Bug`].
pub(super) fn contain<T>(work: impl FnOnce() -> Result<T, Failure>) -> Result<T, Failure> {
    let usual = std::panic::take_hook();
    let wants_trace = std::env::var_os("RUST_BACKTRACE").is_some();
    std::panic::set_hook(Box::new(move |panic| {
        let text = panic.payload_as_str().unwrap_or("panic");
        let place = panic.location().map_or_else(String::new, |at| format!(" ({}:{})", at.file(), at.line()));
        LAST.lock().unwrap_or_else(PoisonError::into_inner).get_or_insert_with(|| format!("{text}{place}"));
        if wants_trace {
            usual(panic);
        }
    }));
    let done = catch(work);
    drop(std::panic::take_hook());
    done
}

/// As [`contain`], inside it: for work after whose panic the program goes on.
pub(super) fn catch<T>(work: impl FnOnce() -> Result<T, Failure>) -> Result<T, Failure> {
    // Nothing that the work had half changed is used afterwards.
    catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|_| {
        let said = LAST.lock().unwrap_or_else(PoisonError::into_inner).take();
        Err(Failure::Bug(said.unwrap_or_else(|| "panic".to_owned())))
    })
}

#[cfg(test)]
mod tests {
    use super::contain;
    use crate::base::Failure;

    // One test, because the panic hook belongs to the whole process.
    #[test]
    fn a_panic_is_told_with_its_place_on_whatever_thread() {
        let done: Result<(), Failure> = contain(|| panic!("the {} broke", "table"));
        let Err(Failure::Bug(text)) = done else { panic!("not a bug") };
        assert!(text.starts_with("the table broke (src/cli/bug.rs:"), "{text}");
        let done = contain(|| {
            rayon::join(|| (), || panic!("over there"));
            Ok(())
        });
        assert!(matches!(done, Err(Failure::Bug(text)) if text.contains("over there")));
    }
}
