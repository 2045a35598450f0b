//! Puts words around texts of a source, however they lie in one another.

use super::Standing;
use std::cmp::Reverse;
use std::ops::Range;

/// A part of what is put before a text.
#[derive(Debug)]
pub enum Part {
    Words(String),
    /// What the mutant says in place of the text.
    Mutant(usize, String),
}

/// Words around a text. Two texts lie in one another or apart.
#[derive(Debug)]
pub struct Node {
    pub around: Range<usize>,
    /// Stands outside of others around the very same text.
    pub outermost: bool,
    pub before: Vec<Part>,
    pub behind: &'static str,
    pub mutant: usize,
}

/// The source with the words, and where each mutant stands in it.
pub fn weave(source: &str, mut nodes: Vec<Node>) -> (String, Vec<Standing>) {
    nodes.sort_by_key(|node| (node.around.start, Reverse(node.around.end), !node.outermost, node.mutant));
    let (mut text, mut standing, mut at) = (String::with_capacity(source.len() * 2), Vec::new(), 0);
    // Those that are not closed yet: the outermost first.
    let mut open: Vec<(Node, usize)> = Vec::new();
    let close = |text: &mut String,
                 standing: &mut Vec<Standing>,
                 at: &mut usize,
                 open: &mut Vec<(Node, usize)>,
                 until: usize| {
        while let Some((node, start)) = open.pop_if(|(node, _)| node.around.end <= until) {
            text.push_str(&source[*at..node.around.end.max(*at)]);
            *at = node.around.end.max(*at);
            text.push_str(node.behind);
            standing.push(Standing { file: String::new(), start, end: text.len(), mutant: node.mutant, whole: true });
        }
    };
    for node in nodes {
        // One that has no length lies in what ends there.
        let until = if node.around.is_empty() { node.around.start.saturating_sub(1) } else { node.around.start };
        close(&mut text, &mut standing, &mut at, &mut open, until);
        text.push_str(&source[at..node.around.start]);
        at = node.around.start;
        let start = text.len();
        for part in &node.before {
            match part {
                Part::Words(words) => text.push_str(words),
                Part::Mutant(mutant, words) => {
                    let start = text.len();
                    text.push_str(words);
                    standing.push(Standing {
                        file: String::new(),
                        start,
                        end: text.len(),
                        mutant: *mutant,
                        whole: false,
                    });
                }
            }
        }
        open.push((node, start));
    }
    close(&mut text, &mut standing, &mut at, &mut open, usize::MAX);
    text.push_str(&source[at..]);
    (text, standing)
}
