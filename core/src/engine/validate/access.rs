//! Checks of facts about the handling of people's files.

use super::{Case, reject, text};
use crate::access::{Erased, FileOpened, PersonErased};
use crate::base::WorkerId;
use crate::quarantine::measure_at;

/// People who are erased by one fact at most.
const MOST_PEOPLE: usize = 500;

impl Case<'_, '_> {
    pub(super) fn file_opened(&mut self, fact: &FileOpened, by: &WorkerId) {
        if let Some(resident) = &fact.resident {
            self.resident(resident);
        }
        self.worker(by);
    }

    pub(super) fn person_erased(&mut self, fact: &PersonErased) {
        if fact.people.is_empty() {
            self.reasons.push(reject("emptyText").with("field", text("people")));
        }
        if fact.people.len() > MOST_PEOPLE {
            self.reasons.push(reject("badText").with("field", text("people")));
        }
        for person in &fact.people {
            let Erased::Resident(resident) = person else {
                self.reasons.push(reject("badText").with("field", text("people")));
                continue;
            };
            self.resident(resident);
            let Some(file) = self.view.resident(resident) else { continue };
            // Who is held has a right to know why, and somebody has to let the person go.
            if measure_at(&self.view.measures(&file).timeline, self.view.now()).is_some() {
                self.reasons.push(reject("underMeasure").with("id", text(resident)));
            }
        }
    }

    pub(super) fn response_ended(&mut self) {
        if self.view.response_ended().is_some() {
            self.reasons.push(reject("duplicate").with("id", text("responseEnded")));
        }
    }
}
