//! The rota in the log: who can serve, who is to serve, who was there; merged, mended, told, and kept within every rule.

#[path = "../common/chance.rs"]
mod chance;
#[path = "../common/clock.rs"]
mod clock;
#[path = "../common/desk.rs"]
mod desk;
mod dispatch;
mod kit;
mod offline;
mod records;
mod rows;
mod sheet;
