//! Taking back and correcting entries: what speaks against it.

use super::Engine;
use super::validate;
use crate::base::{Argument, Because, EventId, Instant, Label};
use crate::community::{AsOf, Beyond, View};
use crate::grid::GridPolicy;
use crate::log::{Entry, EntryCorrected, Fact};

impl Engine {
    /// Every reason against an entry; empty when it can be recorded by this device's clock, or by what the others show where
    /// its own is far behind. Nobody is erased by a guess.
    pub(super) fn reasons_against(&mut self, entry: &Entry, now: Instant) -> Vec<Because> {
        let mut reasons = self.reasons_at(entry, now);
        let Some(seen) = self.doubted(now).filter(|_| !reasons.is_empty()) else { return reasons };
        let moved = entry.at.plus_millis(seen.millis().saturating_sub(now.millis()));
        let moved = Entry { at: moved, ..entry.clone() };
        if !matches!(entry.fact, Fact::PersonErased(_)) && self.reasons_at(&moved, seen).is_empty() {
            return Vec::new();
        }
        let reason = Because::rule("reject.clockBehind").with("now", Argument::Instant(now));
        reasons.push(reason.with("seen", Argument::Instant(seen)));
        reasons
    }

    fn reasons_at(&mut self, entry: &Entry, now: Instant) -> Vec<Because> {
        if self.is_about_erased(entry, now) {
            return vec![Because::rule("reject.personErased")];
        }
        let view = self.view(AsOf::at(now));
        let mut reasons = validate::reasons_against(&view, entry);
        reasons.extend(entry.fact.amended().and_then(|about| self.spoken_for(&view, entry, about)));
        if let Fact::EntriesSealed(seal) = &entry.fact {
            reasons.extend(self.reasons_against_seal(seal, AsOf::at(now)));
        }
        drop(view);
        let books = self.config.rule_books();
        let recorded = self.reading(now).wall;
        let authority = self.authority.as_ref();
        let beyond = authority.and_then(|authority| authority.against(&self.log, books, entry, recorded));
        reasons.extend(beyond.map(|beyond| beyond_authority(&books.in_force(now).grid, &beyond)));
        if let Fact::EntryCorrected(fact) = &entry.fact
            && reasons.is_empty()
        {
            reasons = self.reasons_against_corrected(fact, now);
        }
        reasons
    }

    /// What is corrected has to be an entry that could be recorded, were it not for the one that it corrects.
    fn reasons_against_corrected(&mut self, fact: &EntryCorrected, now: Instant) -> Vec<Because> {
        let Some((id, original)) = self.log.root(&fact.event).and_then(|id| Some((id.clone(), self.log.find(&id)?)))
        else {
            return Vec::new();
        };
        let corrected = Entry {
            at: fact.at.unwrap_or(original.at),
            by: original.by.clone(),
            fact: fact.fact.as_deref().unwrap_or(&original.fact).clone(),
        };
        self.look_away_from(Some(&id));
        let reasons = validate::reasons_against(&self.view(AsOf::at(now)), &corrected);
        self.look_away_from(None);
        reasons
    }

    fn look_away_from(&mut self, id: Option<&EventId>) {
        self.log.set_aside(id);
        let changes = self.log.settle();
        self.community.amend(&self.log, &changes);
    }

    /// A reason against speaking about an entry of which somebody else has said something, or that was taken back: who
    /// is of another mind names what was said, or nobody could tell a change of mind from a contradiction.
    fn spoken_for(&self, view: &View<'_>, entry: &Entry, about: &EventId) -> Option<Because> {
        let known = view.log.claimants(about).next()?;
        let last = if known.fact.amended().is_some() {
            if view.log.counts(about) {
                return None;
            }
            about.clone()
        } else {
            let last = view.log.deciding(about, None).into_iter().next()?;
            let again = matches!(entry.fact, Fact::EntryRetracted(_)) && !view.log.counts(about);
            let own = view.log.find(&last).is_some_and(|said| said.by == entry.by);
            if own && last.replica == self.config.replica && !again {
                return None;
            }
            last
        };
        let named = |id: &EventId| Argument::Text(id.to_string());
        Some(Because::rule("reject.amendedAlready").with("id", named(about)).with("event", named(&last)))
    }
}

/// A reason against an entry that its author has no right to, with the posts that have it.
fn beyond_authority(policy: &GridPolicy, beyond: &Beyond) -> Because {
    let reason = Because::rule("reject.beyondAuthority");
    let titles: Vec<&Label> =
        beyond.posts.iter().filter_map(|post| policy.post(post)).map(|rule| &rule.title).collect();
    if titles.is_empty() {
        return reason;
    }
    let join =
        |word: fn(&Label) -> &str, comma: &str| titles.iter().map(|title| word(title)).collect::<Vec<_>>().join(comma);
    let posts = Label { en: join(|title| &title.en, ", "), zh: join(|title| &title.zh, "、") };
    reason.with("posts", Argument::Label(posts))
}
