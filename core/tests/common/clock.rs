//! Times as the clock on the wall of the community shows them.

use gridward::base::Instant;
use std::error::Error;

/// `2021-12-15 09:00`, with or without seconds, eight hours ahead of universal time.
pub fn clock(text: &str) -> Result<Instant, Box<dyn Error>> {
    let (day, time) = text.split_once(' ').ok_or("no time of day")?;
    let seconds = if time.len() == 5 { ":00" } else { "" };
    Ok(format!("{day}T{time}{seconds}+08:00").parse()?)
}
