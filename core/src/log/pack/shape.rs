//! Shapes: what a JSON value looks like without what it says. Each shape is written once; what it says goes into columns.

use super::PackFault;
use super::bits::Input;
use super::words::Words;

/// Deepest nesting of a value. JSON text is read to 128 levels; an event has one of its own.
pub(super) const MOST_DEPTH: usize = 128;

/// Bytes of texts and names that a block says for each byte of its own, at most: a text stands once and is said any number
/// of times, so without a bound a small pack could fill any memory. A block that says more is filled up with zeros.
pub(super) const MOST_SAID: usize = 256;

pub(super) const NULL: u8 = 0;
pub(super) const BOOLEAN: u8 = 1;
pub(super) const INTEGER: u8 = 2;
pub(super) const INSTANT: u8 = 3;
pub(super) const TEXT: u8 = 4;
pub(super) const NUMBER: u8 = 5;
pub(super) const FIXED: u8 = 6;
pub(super) const LIST: u8 = 7;
pub(super) const OBJECT: u8 = 8;

/// A number of a column, a dictionary or a name.
pub(super) type Nth = usize;

/// One node of a shape.
#[derive(Debug)]
pub(super) enum Node {
    Null,
    Boolean(Nth),
    Integer(Nth),
    /// Milliseconds since 1970 in a column.
    Instant(Nth),
    /// The text's number in a dictionary in a column.
    Text(Nth, Nth),
    /// A number that is no 64-bit integer: its text, as above.
    Number(Nth, Nth),
    /// Always the same text: a name.
    Fixed(Nth),
    /// How many items in a column, and in the next one the shape of each.
    List(Nth),
    Object(Vec<(Nth, Node)>),
}

/// The shapes of a pack, and how many columns they have between them.
#[derive(Debug, Default)]
pub(super) struct Shapes {
    pub shapes: Vec<Node>,
    pub columns: usize,
}

impl Shapes {
    pub fn read(input: &mut Input<'_>, names: &Words, dictionaries: usize, columns: usize) -> Result<Self, PackFault> {
        let count = input.count()?;
        let mut all = Self { shapes: Vec::new(), columns };
        for _ in 0..count {
            let node = all.node(input, names, dictionaries, 0)?;
            all.shapes.push(node);
        }
        Ok(all)
    }

    fn column(&mut self, columns: usize) -> Nth {
        let first = self.columns;
        self.columns += columns;
        first
    }

    fn node(
        &mut self,
        input: &mut Input<'_>,
        names: &Words,
        dictionaries: usize,
        depth: usize,
    ) -> Result<Node, PackFault> {
        if depth > MOST_DEPTH {
            return Err(PackFault::Wrong("a shape that is nested too deeply"));
        }
        let dictionary = |input: &mut Input<'_>| {
            let known = Some(input.size()?).filter(|at| *at < dictionaries);
            known.ok_or(PackFault::Wrong("a shape with a dictionary that there is not"))
        };
        let name = |input: &mut Input<'_>| {
            let known = Some(input.size()?).filter(|at| names.get(*at).is_some());
            known.ok_or(PackFault::Wrong("a shape with a name that there is not"))
        };
        Ok(match input.byte()? {
            NULL => Node::Null,
            BOOLEAN => Node::Boolean(self.column(1)),
            INTEGER => Node::Integer(self.column(1)),
            INSTANT => Node::Instant(self.column(1)),
            TEXT => Node::Text(self.column(1), dictionary(input)?),
            NUMBER => Node::Number(self.column(1), dictionary(input)?),
            FIXED => Node::Fixed(name(input)?),
            LIST => Node::List(self.column(2)),
            OBJECT => {
                let count = input.count()?;
                let mut fields = Vec::new();
                for _ in 0..count {
                    fields.push((name(input)?, self.node(input, names, dictionaries, depth + 1)?));
                }
                Node::Object(fields)
            }
            _ => return Err(PackFault::Wrong("a kind of node that there is not")),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shape_names_no_dictionary_and_no_name_that_there_is_not() {
        let read = |kind: u8, at: u8| {
            let names = Words::read(&mut Input::new(&[1, 0, 1, b'x']))?;
            Shapes::read(&mut Input::new(&[1, kind, at]), &names, 2, 0).map(|shapes| shapes.columns)
        };
        for (kind, most, columns) in [(TEXT, 1, 1), (NUMBER, 1, 1), (FIXED, 0, 0)] {
            assert_eq!(read(kind, most), Ok(columns), "{kind}");
            assert!(read(kind, most + 1).is_err(), "{kind}");
        }
    }
}
