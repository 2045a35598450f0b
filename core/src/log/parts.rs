//! A bundle as short texts, for QR codes and messages: they come in any order, and any number of times.

use crate::base::GridError;
use data_encoding::BASE32_NOPAD;
use sha2::{Digest as _, Sha256};
use std::collections::BTreeMap;

/// What every part begins with: what it is, and the format.
const MARK: &str = "GW1";

/// What stands between the fields of a part.
const BETWEEN: char = ':';

/// Bytes of a check: eight characters.
const CHECK: usize = 5;

/// Parts that a bundle may have.
const MOST_PARTS: usize = 9_999;

/// Characters of a part that are not content.
const AROUND: usize = 32;

/// Shortest part.
const LEAST_LENGTH: usize = AROUND + 32;

fn check(bytes: &[u8]) -> String {
    let whole = Sha256::digest(bytes);
    BASE32_NOPAD.encode(whole.get(..CHECK).unwrap_or_default())
}

/// Cuts a bundle into parts of at most `length` characters each. Shorter parts than 64 characters, and more than 9,999 of
/// them, are not made: then they are longer.
///
/// A part is `GW1:BUNDLE:INDEX:TOTAL:CONTENT:CHECK`: the first 40 bits of the bundle's SHA-256, the part's number from 1,
/// how many there are, the content, and the first 40 bits of the SHA-256 of everything before the last colon. Bits are
/// written in base 32, so a part has only characters that a QR code takes five and a half bits each for (its alphanumeric
/// mode): 4,296 of them fit the largest code.
#[must_use]
pub fn split_parts(bundle: &[u8], length: usize) -> Vec<String> {
    let room = length.max(LEAST_LENGTH) - AROUND;
    let bytes = (room * 5 / 8).max(bundle.len().div_ceil(MOST_PARTS)).max(1);
    let (name, total) = (check(bundle), bundle.len().div_ceil(bytes));
    let part = |(at, content): (usize, &[u8])| {
        let content = BASE32_NOPAD.encode(content);
        let part = format!("{MARK}{BETWEEN}{name}{BETWEEN}{}{BETWEEN}{total}{BETWEEN}{content}", at + 1);
        let check = check(part.as_bytes());
        format!("{part}{BETWEEN}{check}")
    };
    bundle.chunks(bytes).enumerate().map(part).collect()
}

/// A part that was read.
struct Part {
    bundle: String,
    index: u32,
    total: u32,
    content: Vec<u8>,
}

fn read_part(text: &str) -> Result<Part, &'static str> {
    // Somebody may have typed or pasted it.
    let text = text.trim().to_ascii_uppercase();
    let (before, said) = text.rsplit_once(BETWEEN).ok_or("it is no part of a bundle")?;
    let fields: Vec<&str> = before.split(BETWEEN).collect();
    let [mark, bundle, index, total, content] = fields.as_slice() else { return Err("it is no part of a bundle") };
    if *mark != MARK {
        return Err(if mark.starts_with("GW") { "it is of a newer format" } else { "it is no part of a bundle" });
    }
    if check(before.as_bytes()) != said {
        return Err("it was altered or cut: its check does not fit");
    }
    let number = |text: &str| text.parse().map_err(|_| "its number is none");
    let (index, total) = (number(index)?, number(total)?);
    if index == 0 || index > total || usize::try_from(total).map_or(true, |total| total > MOST_PARTS) {
        return Err("its number is none");
    }
    let content = BASE32_NOPAD.decode(content.as_bytes()).map_err(|_| "its content is not in base 32")?;
    Ok(Part { bundle: (*bundle).to_owned(), index, total, content })
}

/// Puts a bundle together from its parts, in any order and with any repetition.
///
/// # Errors
/// [`GridError::DamagedPart`] names the first part that cannot be read or is of another bundle;
/// [`GridError::MissingParts`] names those that are missing.
pub fn join_parts<T: AsRef<str>>(parts: &[T]) -> Result<Vec<u8>, GridError> {
    let mut read: BTreeMap<u32, Vec<u8>> = BTreeMap::new();
    let mut of: Option<(String, u32)> = None;
    for (part, nth) in parts.iter().zip(1_u32..) {
        let damaged = |reason: &str| GridError::DamagedPart { part: nth, reason: reason.to_owned() };
        let part = read_part(part.as_ref()).map_err(damaged)?;
        let its = (part.bundle, part.total);
        if of.get_or_insert_with(|| its.clone()) != &its {
            return Err(damaged("it is of another bundle than the first"));
        }
        read.insert(part.index, part.content);
    }
    let Some((bundle, total)) = of else {
        return Err(GridError::DamagedBundle { reason: "no part was given".to_owned() });
    };
    let missing: Vec<u32> = (1..=total).filter(|index| !read.contains_key(index)).collect();
    if !missing.is_empty() {
        return Err(GridError::MissingParts { missing, total });
    }
    let whole: Vec<u8> = read.into_values().flatten().collect();
    if check(&whole) == bundle {
        Ok(whole)
    } else {
        Err(GridError::DamagedBundle { reason: "its parts do not make the whole that they name".to_owned() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn parts_in_any_order_make_the_whole(
            bundle in prop::collection::vec(any::<u8>(), 1..600), length in 0_usize..200, turn in 0_usize..50,
        ) {
            let mut parts = split_parts(&bundle, length);
            let longest = parts.iter().map(String::len).max();
            prop_assert!(longest <= Some(length.max(LEAST_LENGTH)), "{longest:?}");
            let turn = turn % parts.len();
            parts.rotate_left(turn);
            parts.extend(parts.first().map(|part| format!(" {}\n", part.to_lowercase())));
            prop_assert_eq!(join_parts(&parts), Ok(bundle));
        }

        #[test]
        fn any_text_ends_in_bytes_or_an_error(text in "(GW1:)?[A-Z2-7:0-9é]{0,60}") {
            let _ = join_parts(&[text]);
        }
    }

    #[test]
    fn what_is_missing_or_damaged_is_named() {
        let bundle: Vec<u8> = (0..200).collect();
        let parts = split_parts(&bundle, 80);
        let total = u32::try_from(parts.len()).unwrap_or(0);
        assert!(total > 3);
        let some: Vec<&String> = parts.iter().skip(2).collect();
        assert_eq!(join_parts(&some), Err(GridError::MissingParts { missing: vec![1, 2], total }));
        let altered: Vec<String> = parts.iter().map(|part| part.replace('Q', "R")).collect();
        assert!(matches!(join_parts(&altered), Err(GridError::DamagedPart { .. })));
        let other = split_parts(b"another bundle", 80);
        let mixed: Vec<&String> = parts.iter().chain(&other).collect();
        assert!(matches!(join_parts(&mixed), Err(GridError::DamagedPart { part, .. }) if part == total + 1));
        assert!(matches!(join_parts::<&str>(&[]), Err(GridError::DamagedBundle { .. })));
    }
}
