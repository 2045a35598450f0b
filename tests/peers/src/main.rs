//! The same work by Gridward and by what a team would use instead; `tests/peers/run` makes a table of what this prints.
#![forbid(unsafe_code)]

mod measure;
mod merge;
mod triage;

/// Work that could not be done says why.
type Outcome<T = ()> = Result<T, Box<dyn std::error::Error>>;

fn work() -> Outcome<serde_json::Value> {
    let mut arguments = std::env::args().skip(1);
    let (what, count) = (arguments.next().unwrap_or_default(), arguments.next().ok_or("how many?")?);
    match what.as_str() {
        "merge" => merge::compare(count.parse()?),
        "triage" => triage::compare(count.parse()?),
        "people" => triage::write(count.parse()?),
        other => Err(format!("`{other}` is no work: merge, triage or people").into()),
    }
}

fn main() {
    match work() {
        Ok(answer) => println!("{answer}"),
        Err(error) => {
            eprintln!("{error}");
            std::process::exit(1);
        }
    }
}
