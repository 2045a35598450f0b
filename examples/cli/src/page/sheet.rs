//! A sheet to read and sign: what it says is said once, and written as HTML that needs no other file, or as Markdown.

use crate::output::Failure;
use crate::words::Words;
use askama::Template;
use std::fmt::Write as _;

/// Everything on the page, in order.
pub struct Sheet {
    /// Its words.
    pub words: Words,
    /// What it is about.
    pub title: String,
    /// What stands on it.
    pub parts: Vec<Part>,
}

/// A part of the page under its heading.
pub struct Part {
    /// 2 for a part, 3 for a part of a part.
    pub level: u8,
    /// Its heading; empty for none.
    pub title: String,
    /// What stands in it.
    pub blocks: Vec<Block>,
}

/// What stands on the page. A line break in a text is one on the page.
pub enum Block {
    /// Names with what they stand for.
    Facts(Vec<(String, String)>),
    /// A table: names of columns, then rows.
    Table(Vec<String>, Vec<Vec<String>>),
    /// Words.
    Text(String),
    /// Blanks to be filled in by hand, so many times.
    Blanks(Vec<String>, usize),
}

impl Block {
    /// True where nothing would stand.
    pub fn is_empty(&self) -> bool {
        matches!(self, Self::Facts(facts) if facts.is_empty())
    }
}

#[derive(Template)]
#[template(path = "sheet.html")]
struct Page<'a> {
    words: Words,
    title: &'a str,
    parts: &'a [Part],
}

impl Sheet {
    /// The page for a browser or printer.
    pub fn html(&self) -> Result<String, Failure> {
        let page = Page { words: self.words, title: &self.title, parts: &self.parts };
        page.render().map_err(|error| Failure::Use(format!("the page cannot be written: {error}")))
    }

    /// The same as text.
    pub fn markdown(&self) -> String {
        let mut text = format!("# {}\n", escaped(&self.title));
        for part in &self.parts {
            if !part.title.is_empty() {
                // Writing to a String cannot fail; so it is further down.
                let _ = write!(text, "\n{} {}\n", "#".repeat(usize::from(part.level)), escaped(&part.title));
            }
            part.blocks.iter().filter(|block| !block.is_empty()).for_each(|block| add(&mut text, block));
        }
        text
    }
}

fn add(text: &mut String, block: &Block) {
    text.push('\n');
    match block {
        Block::Facts(facts) => {
            for (name, fact) in facts {
                let _ = writeln!(text, "- **{}**: {}", escaped(name), escaped(fact));
            }
        }
        Block::Table(head, rows) => {
            row(text, head);
            let _ = writeln!(text, "|{}", " --- |".repeat(head.len()));
            rows.iter().for_each(|cells| row(text, cells));
        }
        Block::Text(words) => {
            let _ = writeln!(text, "{}", escaped(words));
        }
        Block::Blanks(names, times) => {
            row(text, names);
            let _ = writeln!(text, "|{}", " --- |".repeat(names.len()));
            (0..*times).for_each(|_| row(text, &vec![String::new(); names.len()]));
        }
    }
}

fn row(text: &mut String, cells: &[String]) {
    let cells: Vec<String> = cells.iter().map(|cell| escaped(cell)).collect();
    let _ = writeln!(text, "| {} |", cells.join(" | "));
}

/// What has a meaning in Markdown or HTML stands for itself; a line break stays one, also in a cell.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for character in text.trim().chars() {
        match character {
            '\\' | '`' | '*' | '_' | '[' | ']' | '#' | '|' | '~' => safe.extend(['\\', character]),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '&' => safe.push_str("&amp;"),
            '\n' => safe.push_str("<br>"),
            other if other.is_control() => safe.push(' '),
            other => safe.push(other),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_somebody_typed_stays_text() {
        assert_eq!(escaped("a|b\n*<b>* & _c_"), "a\\|b<br>\\*&lt;b&gt;\\* &amp; \\_c\\_");
    }
}
