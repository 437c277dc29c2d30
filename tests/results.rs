//! Results from files to problems: each fault of a criteria set, register, round or score table is
//! told with its code at its line, column and cell, and real tables are read without a false alarm.

#[path = "results/harness.rs"]
mod harness;

#[path = "results/faults.rs"]
mod faults;
#[path = "results/maps.rs"]
mod maps;
#[path = "results/names.rs"]
mod names;
#[path = "results/outcomes.rs"]
mod outcomes;
#[path = "results/rounds.rs"]
mod rounds;
#[path = "results/scores.rs"]
mod scores;
#[path = "results/sets.rs"]
mod sets;
#[path = "results/shipped.rs"]
mod shipped;
#[path = "results/units.rs"]
mod units;
