//! The contact card of a building, for the printer and the wall of the stairwell (S4).

use crate::output::Failure;
use crate::words::Words;
use askama::Template;
use gridward::base::{CivilDate, Language, PostKind};
use gridward::engine::{PlaceView, PostView};
use gridward::grid::{GridPolicy, TeamLevel, TeamRule};
use gridward::place::{PlaceAdded, PlaceKind};
use serde::Serialize;

/// A contact card.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Card {
    /// What the community is called.
    pub community: String,
    /// The evening as of which it is.
    pub date: CivilDate,
    /// The place.
    pub place: PlaceAdded,
    /// The places around it, the outermost first.
    pub path: Vec<PlaceAdded>,
    /// Every post of the rule book with those who hold it here.
    pub posts: Vec<PostView>,
    /// The teams that the place must have.
    pub teams: Vec<TeamRule>,
    /// The posts of the teams that nobody holds.
    pub missing: Vec<PostKind>,
}

impl Card {
    /// The card of a place under a rule book.
    pub fn new(
        community: String,
        date: CivilDate,
        view: PlaceView,
        path: Vec<PlaceAdded>,
        policy: &GridPolicy,
    ) -> Self {
        // What stands for a building stands for its stairwells too.
        let levels: &[TeamLevel] = match view.place.kind {
            PlaceKind::Compound => &[TeamLevel::Compound],
            PlaceKind::Building => &[TeamLevel::Building],
            PlaceKind::Stairwell => &[TeamLevel::Stairwell, TeamLevel::Building],
            PlaceKind::Block | PlaceKind::Site => &[],
        };
        let teams: Vec<TeamRule> = policy.teams.iter().filter(|team| levels.contains(&team.level)).cloned().collect();
        let mut card = Self { community, date, place: view.place, path, posts: view.posts, teams, missing: Vec::new() };
        for post in &mut card.posts {
            let mut known = Vec::new();
            post.workers.retain(|worker| {
                let new = !known.contains(worker);
                known.push(worker.clone());
                new
            });
        }
        let mut missing = Vec::new();
        for post in card.teams.iter().flat_map(|team| card.posts_of(team)) {
            if Self::holders_of(post).is_empty() && !missing.contains(&post.post) {
                missing.push(post.post.clone());
            }
        }
        card.missing = missing;
        card
    }

    /// The posts of a team, in its order.
    pub fn posts_of<'a>(&'a self, team: &'a TeamRule) -> impl Iterator<Item = &'a PostView> {
        team.posts.iter().filter_map(|kind| self.posts.iter().find(|post| post.post == *kind))
    }

    /// Everybody who holds a post: people first, then units that hold it as a whole.
    pub fn holders_of(post: &PostView) -> Vec<String> {
        let units = post.units.iter().map(ToString::to_string);
        post.workers.iter().map(ToString::to_string).chain(units).collect()
    }

    /// The other posts that somebody holds.
    pub fn others(&self) -> impl Iterator<Item = &PostView> {
        let in_team = |post: &PostView| self.teams.iter().any(|team| team.posts.contains(&post.post));
        self.posts.iter().filter(move |post| !Self::holders_of(post).is_empty() && !in_team(post))
    }

    /// The posts that nobody holds, in words.
    pub fn missing_titles(&self, words: Words) -> String {
        let titles = self.missing.iter().filter_map(|kind| self.posts.iter().find(|post| post.post == *kind));
        let titles: Vec<&str> = titles.map(|post| post.title.get(words.language)).collect();
        titles.join(match words.language {
            Language::English => ", ",
            Language::Chinese => "、",
        })
    }

    /// The names of the place and of those around it.
    pub fn address(&self) -> String {
        let names = self.path.iter().chain([&self.place]).map(|place| place.name.as_str());
        names.collect::<Vec<_>>().join(" · ")
    }

    /// The card as a page.
    pub fn render(&self, words: Words) -> Result<String, Failure> {
        let text = |post: &PostView| post.title.get(words.language).to_owned();
        let contact = |post: &PostView| Contact { title: text(post), holders: Self::holders_of(post) };
        let page = Page {
            words,
            tag: words.language.tag(),
            card: self,
            around: self.path.iter().map(|place| place.name.as_str()).collect::<Vec<_>>().join(" · "),
            teams: self
                .teams
                .iter()
                .map(|team| Team {
                    title: team.title.get(words.language).to_owned(),
                    posts: self.posts_of(team).map(contact).collect(),
                })
                .collect(),
            others: self.others().map(contact).collect(),
            missing: self.missing_titles(words),
        };
        page.render().map_err(|error| Failure::Use(format!("the card cannot be written: {error}")))
    }
}

struct Team {
    title: String,
    posts: Vec<Contact>,
}

struct Contact {
    title: String,
    holders: Vec<String>,
}

#[derive(Template)]
#[template(path = "card.html")]
struct Page<'a> {
    words: Words,
    tag: &'static str,
    card: &'a Card,
    around: String,
    teams: Vec<Team>,
    others: Vec<Contact>,
    missing: String,
}
