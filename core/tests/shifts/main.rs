//! The rota in the log: who can serve, who is to serve, who was there; merged, mended, told, and kept within every rule.

mod desk;
mod dispatch;
mod offline;
mod records;
mod rows;
mod sheet;
