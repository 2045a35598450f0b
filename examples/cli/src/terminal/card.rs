//! The contact card of a building for a terminal.

use super::{Style, line};
use crate::page::Card;
use comfy_table::Color;
use gridward::engine::PostView;

/// The buildings that have a card: id and name.
pub fn buildings(rows: Vec<Vec<String>>, style: &Style) -> String {
    let mut text = String::new();
    style.table(&mut text, &[style.words.labels.id, style.words.labels.place], rows);
    text
}

/// The card as text.
pub fn card(card: &Card, style: &Style) -> String {
    let (words, labels) = (style.words, style.words.labels);
    let mut text = String::new();
    style.heading(&mut text, &format!("{}: {}", labels.card, card.address()));
    let date = words.date(card.date);
    line(&mut text, &format!("{} · {} · {} {date}", card.community, card.place.place, labels.as_of));
    line(&mut text, "");

    let row = |post: &PostView| {
        let holders = Card::holders_of(post);
        let holders = if holders.is_empty() { labels.vacant_post.to_owned() } else { holders.join(", ") };
        vec![post.title.get(words.language).to_owned(), holders]
    };
    for team in &card.teams {
        let posts = card.posts_of(team).map(row).collect();
        style.table(&mut text, &[team.title.get(words.language), labels.holder], posts);
    }
    style.table(&mut text, &[labels.others, labels.holder], card.others().map(row).collect());

    let missing = card.missing_titles(words);
    if !missing.is_empty() {
        line(&mut text, &style.coloured(&format!("! {} {missing}", labels.team_missing), Color::Red));
    } else if !card.teams.is_empty() {
        line(&mut text, &style.coloured(&format!("✓ {}", labels.team_whole), Color::Green));
    }
    text
}
