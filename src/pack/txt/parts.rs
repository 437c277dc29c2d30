//! A long text into announcements that take three to five minutes each.

use crate::value::aloud::syllables;

/// The most syllables of one announcement: five minutes.
const MOST: usize = 900;

/// Puts blocks together, cutting before a heading where there is one near.
pub(super) fn divide(blocks: &[(usize, String)]) -> Vec<String> {
    let total: usize = blocks.iter().map(|(_, text)| syllables(text)).sum();
    let count = total.div_ceil(MOST).max(1);
    let wanted = total.div_ceil(count);
    let mut parts = vec![String::new()];
    let (mut own, mut left) = (0, total);
    for (level, text) in blocks {
        let size = syllables(text);
        let full = own + size > MOST || (own + size > wanted && left > wanted / 3);
        let at_heading = *level > 0 && own * 5 > wanted * 4 && left > wanted / 3;
        if own > 0 && (at_heading || full) {
            parts.push(String::new());
            own = 0;
        }
        if let Some(part) = parts.last_mut() {
            // A heading is heard as one when silence goes before it.
            if *level > 0 && !part.is_empty() {
                part.push('\n');
            }
            part.push_str(text);
            part.push('\n');
        }
        own += size;
        left -= size;
    }
    parts
}

/// How long a text takes, in minutes, at least one.
pub(super) fn minutes(text: &str, per_minute: usize) -> usize {
    syllables(text).div_ceil(per_minute).max(1)
}
