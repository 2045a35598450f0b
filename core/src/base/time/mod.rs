//! Time: instants on the UTC line, civil dates and times of day in a zone, slots that tile the day, day counting.

mod civil;
mod counting;
mod instant;
mod moment;
mod slots;
mod zone;

pub use civil::{CivilDate, TimeOfDay};
pub use counting::Counting;
pub use instant::Instant;
pub use moment::Moment;
pub use slots::{SlotRule, SlotWindow, Slots, slot_of, slots_starting};
pub use zone::Zone;

/// Why a text is not a time.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TimeError {
    /// The text has the wrong form, or names a day or hour that does not exist.
    #[error("`{text}` is not {expected}")]
    Form {
        /// The text.
        text: String,
        /// What it should be.
        expected: &'static str,
    },
    /// The text names a zone, and this build knows only fixed offsets.
    #[error(
        "`{text}` names a zone, and this build has only fixed offsets such as +08:00: it lacks the feature `zones`"
    )]
    NoZones {
        /// The text.
        text: String,
    },
    /// The time is outside the years 1900 to 2199.
    #[error("`{text}` is outside the years 1900 to 2199")]
    Range {
        /// The text.
        text: String,
    },
}

impl TimeError {
    fn form(text: &str, expected: &'static str) -> Self {
        Self::Form { text: text.chars().take(40).collect(), expected }
    }

    #[cfg(not(feature = "zones"))]
    fn no_zones(text: &str) -> Self {
        Self::NoZones { text: text.chars().take(40).collect() }
    }

    fn range(text: &str) -> Self {
        Self::Range { text: text.chars().take(40).collect() }
    }
}

/// Reads and writes a time type as text, and describes it in JSON Schema.
macro_rules! text_serde {
    ($name:ident, $about:literal, $keyword:literal: $constraint:literal) => {
        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                struct Text;
                impl serde::de::Visitor<'_> for Text {
                    type Value = $name;
                    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                        f.write_str($about)
                    }
                    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<$name, E> {
                        text.parse().map_err(E::custom)
                    }
                }
                deserializer.deserialize_str(Text)
            }
        }

        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                write!(f, "{self}")
            }
        }

        #[cfg(feature = "schema")]
        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }
            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({"type": "string", "description": $about, $keyword: $constraint})
            }
        }
    };
}
pub(super) use text_serde;
