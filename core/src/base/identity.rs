//! The resident identity number of GB 11643: checked, read for birth year and sex, and never kept.

use super::CivilDate;
use serde::{Deserialize, Serialize};

/// Sex as registered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Sex {
    /// Female.
    Female,
    /// Male.
    Male,
}

/// Why an identity number is wrong. The number itself is never in the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum IdentityError {
    /// Not 17 digits followed by a digit or `X`.
    #[error("identity number is not 17 digits and a check character")]
    Form,
    /// The birth date inside it is not a date.
    #[error("identity number holds an impossible birth date")]
    BirthDate,
    /// The check character does not fit: a digit is wrong or two are swapped.
    #[error("identity number fails its check character (GB 11643)")]
    CheckCharacter,
}

/// What an identity number says about a person, without the number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct IdentityFacts {
    /// Date of birth.
    pub birth: CivilDate,
    /// Sex.
    pub sex: Sex,
}

/// Checks an 18-character resident identity number (GB 11643-1999, check character after ISO 7064 MOD 11-2).
///
/// ```
/// use gridward::base::{check_identity_number, IdentityError};
/// assert!(check_identity_number("34052419800101001X").is_ok());
/// assert_eq!(check_identity_number("340524198001010011"), Err(IdentityError::CheckCharacter));
/// ```
///
/// # Errors
/// [`IdentityError`] says what is wrong and never repeats the number.
pub fn check_identity_number(number: &str) -> Result<IdentityFacts, IdentityError> {
    const WEIGHTS: [u32; 17] = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    const CHECK: &[u8; 11] = b"10X98765432";

    let (body, check) = number.split_at_checked(17).ok_or(IdentityError::Form)?;
    let well_formed = body.bytes().all(|byte| byte.is_ascii_digit())
        && matches!(check.as_bytes(), [byte] if byte.is_ascii_digit() || matches!(byte, b'X' | b'x'));
    if !well_formed {
        return Err(IdentityError::Form);
    }
    let digits = |from: usize, to: usize| body.get(from..to).and_then(|part| part.parse::<u16>().ok());
    let birth = match (digits(6, 10), digits(10, 12), digits(12, 14)) {
        (Some(year), Some(month), Some(day)) => CivilDate::from_parts(year, month, day),
        _ => None,
    };
    let birth = birth.ok_or(IdentityError::BirthDate)?;
    let sum: u32 = body.bytes().zip(WEIGHTS).map(|(byte, weight)| u32::from(byte - b'0') * weight).sum();
    let expected = usize::try_from(sum % 11).ok().and_then(|at| CHECK.get(at));
    if expected != check.to_ascii_uppercase().as_bytes().first() {
        return Err(IdentityError::CheckCharacter);
    }
    let sex = if digits(16, 17).is_some_and(|serial| serial % 2 == 1) { Sex::Male } else { Sex::Female };
    Ok(IdentityFacts { birth, sex })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_two_known_numbers_pass() {
        let facts = check_identity_number("11010519491231002X").map(|f| (f.birth.to_string(), f.sex));
        assert_eq!(facts, Ok(("1949-12-31".to_owned(), Sex::Female)));
        assert!(check_identity_number("34052419800101001x").is_ok_and(|f| f.sex == Sex::Male));
    }

    #[test]
    fn wrong_numbers_say_why_without_repeating_themselves() {
        assert_eq!(check_identity_number("110105194912310029"), Err(IdentityError::CheckCharacter));
        assert_eq!(check_identity_number("11010519491331002X"), Err(IdentityError::BirthDate));
        for form in ["", "1101051949123100", "11010519491231002XX", "１１０105194912310"] {
            assert_eq!(check_identity_number(form), Err(IdentityError::Form), "{form}");
        }
    }

    #[test]
    fn every_single_wrong_digit_is_caught() {
        let good = "11010519491231002X";
        for place in 0..17 {
            for digit in '0'..='9' {
                let changed: String =
                    good.chars().enumerate().map(|(i, c)| if i == place { digit } else { c }).collect();
                assert_eq!(check_identity_number(&changed).is_ok(), changed == good, "{changed}");
            }
        }
    }
}
