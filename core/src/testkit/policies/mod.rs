//! Rule books at random: of days alone ([`plain`]), with everything that a plan can have ([`drawn`]), and those that differ in
//! one thing from a document that is given ([`near`]).

pub mod drawn;
pub mod near;
pub mod plain;
