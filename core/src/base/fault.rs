//! Faults of a document, and where in it they stand.

use serde::Serialize;
use std::fmt::{Display, Formatter, Result as Written};

/// A place in a JSON document: a JSON pointer (RFC 6901). Empty for the document as a whole.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct Pointer(String);

impl Pointer {
    /// The place at the end of these steps: names of fields, and places in lists from 0.
    #[must_use]
    pub fn of(steps: &[&dyn Display]) -> Self {
        Self::default().then(steps)
    }

    /// The place further down.
    #[must_use]
    pub fn then(&self, steps: &[&dyn Display]) -> Self {
        let mut text = self.0.clone();
        for step in steps {
            text.push('/');
            text.push_str(&step.to_string().replace('~', "~0").replace('/', "~1"));
        }
        Self(text)
    }

    /// The pointer as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The steps from the document down, as they are spelled in it.
    pub fn steps(&self) -> impl Iterator<Item = String> + '_ {
        self.0.split('/').skip(1).map(|step| step.replace("~1", "/").replace("~0", "~"))
    }
}

impl Display for Pointer {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> Written {
        formatter.write_str(&self.0)
    }
}

/// A fault, and the clause of the document that it concerns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FaultAt<T> {
    /// The clause. It need not be written there: a value that is missing has a place, too.
    pub clause: Pointer,
    /// What is wrong.
    pub fault: T,
}

impl<T> FaultAt<T> {
    /// A fault at the end of these steps.
    #[must_use]
    pub fn new(fault: T, steps: &[&dyn Display]) -> Self {
        Self { clause: Pointer::of(steps), fault }
    }

    /// The same fault in the document of which this one is the section.
    #[must_use]
    pub fn within<U>(self, section: &str, fault: impl FnOnce(T) -> U) -> FaultAt<U> {
        let clause = Pointer(format!("/{section}{}", self.clause.0));
        FaultAt { clause, fault: fault(self.fault) }
    }
}

impl<T: Display> Display for FaultAt<T> {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> Written {
        write!(formatter, "{}: {}", self.clause, self.fault)
    }
}

/// Gives each kind of fault its stable code, and the list of them: a kind without a code does not build. After `or`, the
/// kinds that hold a fault with codes of its own.
macro_rules! fault_codes {
    ($type:ident { $($kind:pat => $code:literal,)+ } $(or { $($inner:ident,)+ })?) => {
        impl $type {
            /// The codes of these kinds, in their order; kinds that hold a fault of a section have its codes.
            pub const CODES: &'static [&'static str] = &[$($code),+];

            /// The fault's code: it never changes once released.
            #[must_use]
            pub fn code(&self) -> &'static str {
                use $type::*;
                match self {
                    $($kind => $code,)+
                    $($($inner(fault) => fault.code(),)+)?
                }
            }
        }
    };
}
pub(crate) use fault_codes;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_with_strokes_and_tildes_come_back() {
        let pointer = Pointer::of(&[&"a/b", &3, &"~x", &""]);
        assert_eq!(pointer.as_str(), "/a~1b/3/~0x/");
        assert_eq!(pointer.steps().collect::<Vec<_>>(), ["a/b", "3", "~x", ""]);
        assert_eq!(Pointer::default().steps().count(), 0);
    }
}
