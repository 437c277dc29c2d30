//! Rounds, years and what several pages share of results.

pub mod checks;
pub mod figures;
pub mod home;
pub mod map;
pub mod multiples;
pub mod naming;
pub mod period;
pub mod roster;
pub mod round;
pub mod rounds;
pub mod spread;
pub mod status;
pub mod table;
pub mod territory;
pub mod year;
