//! The rows of the field reports "who answers for whom" and "screening", each as a test through the facade alone.
//!
//! A test is named for its row: `n2_…` holds what row N2 says the engine must be able to do. Tests without a row hold
//! what those rows rest on: places of any depth, moves, hand-overs, decision tables.

mod amendments;
mod arrivals;
mod authority;
#[path = "../common/clock.rs"]
mod clock;
mod clocks;
mod deeds;
#[path = "../common/desk.rs"]
mod desk;
mod documents;
mod evidence;
mod exposure;
mod grids;
mod hindsight;
mod homes;
mod judged;
mod kit;
mod ladders;
mod moving;
mod nightly;
mod outreach;
mod peers;
mod places;
mod planner;
mod posts;
mod retry;
mod rounds;
mod routines;
mod screening;
mod second_words;
mod services;
mod teams;
mod titles;
mod trips;
mod waiting;
mod watch;
mod work_law;
mod workforce;
