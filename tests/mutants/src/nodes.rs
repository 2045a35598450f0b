//! What each mutant is put around, and with which words.

use super::weave::{Node, Part};
use super::{Genre, Mutant, Span};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use syn::spanned::Spanned;
use syn::visit::{self, Visit};
use syn::{Arm, BinOp, Expr, ExprBinary, ExprStruct, ExprUnary, Member};

/// The offset at which each line of the source begins.
struct Lines<'s> {
    source: &'s str,
    starts: Vec<usize>,
}

impl<'s> Lines<'s> {
    fn of(source: &'s str) -> Self {
        let starts = std::iter::once(0).chain(source.match_indices('\n').map(|(at, _)| at + 1)).collect();
        Self { source, starts }
    }

    /// `column` counts letters from 0.
    fn offset(&self, line: usize, column: usize) -> usize {
        let start = self.starts[line - 1];
        self.source[start..].char_indices().nth(column).map_or(self.source.len(), |(at, _)| start + at)
    }

    fn listed(&self, span: Span) -> Range<usize> {
        self.offset(span.start.line, span.start.column - 1)..self.offset(span.end.line, span.end.column - 1)
    }

    fn parsed(&self, span: proc_macro2::Span) -> Range<usize> {
        let (start, end) = (span.start(), span.end());
        self.offset(start.line, start.column)..self.offset(end.line, end.column)
    }
}

/// What the mutants of a file can be found by, all by the offset at which the listed text begins.
#[derive(Default)]
struct Found {
    /// Of an operator: the whole expression, and whether it binds a name for what follows (`let` in a condition).
    operators: BTreeMap<usize, (Range<usize>, bool)>,
    /// Of an arm: its pattern, and its condition.
    arms: BTreeMap<usize, (Range<usize>, Option<Range<usize>>)>,
    /// Of a field: the whole expression, and the field with its comma.
    fields: BTreeMap<usize, (Range<usize>, Range<usize>)>,
}

struct Finder<'s> {
    lines: &'s Lines<'s>,
    found: Found,
}

fn binds(expression: &Expr) -> bool {
    match expression {
        Expr::Let(_) => true,
        Expr::Binary(binary) if matches!(binary.op, BinOp::And(_)) => binds(&binary.left) || binds(&binary.right),
        _ => false,
    }
}

impl<'ast> Visit<'ast> for Finder<'_> {
    fn visit_expr_binary(&mut self, binary: &'ast ExprBinary) {
        let operator = self.lines.parsed(binary.op.span());
        let bound = binds(&binary.left) || binds(&binary.right);
        self.found.operators.insert(operator.start, (self.lines.parsed(binary.span()), bound));
        visit::visit_expr_binary(self, binary);
    }

    fn visit_expr_unary(&mut self, unary: &'ast ExprUnary) {
        let operator = self.lines.parsed(unary.op.span());
        self.found.operators.insert(operator.start, (self.lines.parsed(unary.span()), false));
        visit::visit_expr_unary(self, unary);
    }

    fn visit_arm(&mut self, arm: &'ast Arm) {
        let guard = arm.guard.as_ref().map(|(_, guard)| self.lines.parsed(guard.span()));
        self.found.arms.insert(self.lines.parsed(arm.span()).start, (self.lines.parsed(arm.pat.span()), guard));
        visit::visit_arm(self, arm);
    }

    fn visit_expr_struct(&mut self, record: &'ast ExprStruct) {
        let whole = self.lines.parsed(record.span());
        for pair in record.fields.pairs() {
            let field = self.lines.parsed(pair.value().span());
            let end = pair.punct().map_or(field.end, |comma| self.lines.parsed(comma.span()).end);
            if matches!(pair.value().member, Member::Named(_)) {
                self.found.fields.insert(field.start, (whole.clone(), field.start..end));
            }
        }
        visit::visit_expr_struct(self, record);
    }
}

/// An expression that is `mutated` where the switch is on, and as it was where not.
fn instead(number: usize, whole: Range<usize>, mutated: String) -> Node {
    Node {
        around: whole,
        outermost: false,
        before: vec![
            Part::Words(format!("(if crate::mutant::on({number}) {{ ")),
            Part::Mutant(number, mutated),
            Part::Words(" } else { ".to_owned()),
        ],
        behind: " })",
        mutant: number,
    }
}

/// The words to be put around the texts of a file, and the mutants for which there are none.
pub fn nodes(source: &str, mutants: &[(usize, &Mutant)]) -> Result<(Vec<Node>, BTreeSet<usize>), syn::Error> {
    let lines = Lines::of(source);
    let mut finder = Finder { lines: &lines, found: Found::default() };
    finder.visit_file(&syn::parse_file(source)?);
    let found = finder.found;
    let (mut nodes, mut no_way) = (Vec::new(), BTreeSet::new());
    for (number, mutant) in mutants {
        let number = *number;
        let listed = lines.listed(mutant.span);
        let without = |whole: &Range<usize>, part: &Range<usize>| {
            format!("{}{}{}", &source[whole.start..part.start], mutant.replacement, &source[part.end..whole.end])
        };
        let node = match mutant.genre {
            Genre::FnValue => Some(Node {
                around: listed,
                outermost: true,
                before: vec![
                    Part::Words(format!("if crate::mutant::on({number}) {{ return ")),
                    Part::Mutant(number, mutant.replacement.clone()),
                    Part::Words("; } ".to_owned()),
                ],
                behind: "",
                mutant: number,
            }),
            Genre::BinaryOperator | Genre::UnaryOperator => match found.operators.get(&listed.start) {
                Some((whole, false)) => Some(instead(number, whole.clone(), without(whole, &listed))),
                _ => None,
            },
            Genre::StructField => found
                .fields
                .get(&listed.start)
                .map(|(whole, field)| instead(number, whole.clone(), without(whole, field))),
            Genre::MatchArmGuard => {
                let (before, behind) = match mutant.replacement.as_str() {
                    "true" => (format!("crate::mutant::on({number}) || ("), ")"),
                    _ => (format!("!crate::mutant::on({number}) && ("), ")"),
                };
                Some(Node {
                    around: listed,
                    outermost: false,
                    before: vec![Part::Words(before)],
                    behind,
                    mutant: number,
                })
            }
            Genre::MatchArm => found.arms.get(&listed.start).map(|(pattern, guard)| {
                let (around, word, behind) = match guard {
                    Some(guard) => (guard.clone(), format!("!crate::mutant::on({number}) && ("), ")"),
                    None => (pattern.end..pattern.end, format!(" if !crate::mutant::on({number})"), ""),
                };
                Node { around, outermost: false, before: vec![Part::Words(word)], behind, mutant: number }
            }),
        };
        match node {
            Some(node) => nodes.push(node),
            None => drop(no_way.insert(number)),
        }
    }
    Ok((nodes, no_way))
}
