//! Rank 6: composes the stages; the only file that names them all.
