//! Everything that the engine says has words in both languages.

use super::devices::Outcome;
use gridward::base::{Because, Language, Zone};
use gridward::explain::{known, sentence};

/// True to the whole tree: each rule has a message, and no message falls back to the bare code.
pub fn explained(because: &Because) -> Outcome {
    for language in [Language::English, Language::Chinese] {
        let text = sentence(because, language, Zone::CHINA);
        if !known(&because.rule, language) || text.trim().is_empty() || text.contains(&because.rule) {
            return Err(format!("no words in {} for {because:?}: {text}", language.tag()).into());
        }
    }
    because.because.iter().try_for_each(explained)
}
