//! An event as the app's own language would hold it, once it is out of the document: with fields of their types.

use crate::Outcome;
use serde::Deserialize;

/// What is said stays in the library's own form of value: nobody reads it for the app.
#[derive(Deserialize)]
#[expect(dead_code, reason = "it is made to be measured, and nobody looks at it")]
pub struct Typed<D> {
    replica: String,
    counter: i64,
    wall: i64,
    tick: i64,
    at: i64,
    by: String,
    kind: String,
    data: D,
}

/// A record as some library gives it.
pub trait Fields<D> {
    fn text(&self, name: &str) -> Option<String>;

    fn whole(&self, name: &str) -> Option<i64>;

    fn data(&self, name: &str) -> Option<D>;
}

impl<D> Typed<D> {
    pub fn of(fields: &impl Fields<D>) -> Outcome<Self> {
        let text = |name| fields.text(name).ok_or("a text");
        let whole = |name| fields.whole(name).ok_or("a whole number");
        Ok(Self {
            replica: text("replica")?,
            counter: whole("counter")?,
            wall: whole("wall")?,
            tick: whole("tick")?,
            at: whole("at")?,
            by: text("by")?,
            kind: text("kind")?,
            data: fields.data("data").ok_or("what is said")?,
        })
    }
}

/// One that is held as a text.
pub fn parsed(text: &str) -> Outcome<Typed<serde_json::Value>> {
    Ok(serde_json::from_str(text)?)
}
