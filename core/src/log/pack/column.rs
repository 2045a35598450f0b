//! A column: the numbers that stand at one place of one shape, event after event.

use super::PackFault;
use super::bits::{Input, put_number, put_size, unzigzag, zigzag};

/// Each number for itself, none below zero.
const PLAIN: u8 = 0;
/// Each number for itself, of either sign.
const SIGNED: u8 = 1;
/// Each number as the difference from the one before; the first as it is.
const DELTA: u8 = 2;
/// Added to one of the above: every number is a multiple of a divisor, which follows.
const SCALED: u8 = 4;

/// Writes a column: its mode, its divisor where it has one, the length of its bytes, and these.
pub(super) fn put_column(out: &mut Vec<u8>, values: &[i64]) {
    let divisor = values.iter().fold(0_u64, |so_far, value| common_divisor(so_far, value.unsigned_abs()));
    let divisor = i64::try_from(divisor).unwrap_or(1).max(1);
    let signed = values.iter().any(|value| *value < 0);
    let (mut plain, mut delta) = (Vec::with_capacity(values.len()), Vec::with_capacity(values.len()));
    let mut before = 0_i64;
    for value in values {
        let value = value / divisor;
        put_number(&mut plain, if signed { zigzag(value) } else { value.cast_unsigned() });
        put_number(&mut delta, zigzag(value.wrapping_sub(before)));
        before = value;
    }
    let (mode, bytes) =
        if weight(&delta) < weight(&plain) { (DELTA, delta) } else { (if signed { SIGNED } else { PLAIN }, plain) };
    if divisor > 1 {
        out.push(mode | SCALED);
        put_number(out, divisor.cast_unsigned());
    } else {
        out.push(mode);
    }
    put_size(out, bytes.len());
    out.extend_from_slice(&bytes);
}

/// Reads a column. It holds no more numbers than the input has bytes.
pub(super) fn column(input: &mut Input<'_>) -> Result<Vec<i64>, PackFault> {
    let mode = input.byte()?;
    let divisor = if mode & SCALED == 0 {
        1
    } else {
        let divisor = i64::try_from(input.number()?).ok().filter(|divisor| *divisor > 0);
        divisor.ok_or(PackFault::Wrong("the divisor of a column"))?
    };
    let length = input.count()?;
    let mut bytes = Input::new(input.bytes(length)?);
    let mut values = Vec::with_capacity(length);
    let mut before = 0_i64;
    let mode = mode & !SCALED;
    while !bytes.is_empty() {
        let number = bytes.number()?;
        let value = match mode {
            PLAIN => number.cast_signed(),
            SIGNED => unzigzag(number),
            DELTA => before.wrapping_add(unzigzag(number)),
            _ => return Err(PackFault::Wrong("the mode of a column")),
        };
        before = value;
        values.push(value.wrapping_mul(divisor));
    }
    Ok(values)
}

fn common_divisor(mut a: u64, mut b: u64) -> u64 {
    while b > 0 {
        (a, b) = (b, a % b);
    }
    a
}

/// What the bytes take at best when each kind of byte gets a code of the length that its frequency deserves, in quarters
/// of a bit: tells which of two ways to write a column packs better.
fn weight(bytes: &[u8]) -> u64 {
    let mut counts = [0_u64; 256];
    for byte in bytes {
        if let Some(count) = counts.get_mut(usize::from(*byte)) {
            *count += 1;
        }
    }
    // Four times the logarithm to the base of two, rounded down: of the fourth power.
    let quarters = |count: u64| u64::from(u128::from(count).saturating_pow(4).max(1).ilog2());
    let all = quarters(u64::try_from(bytes.len()).unwrap_or(u64::MAX));
    counts.iter().filter(|count| **count > 0).map(|count| count * (all - quarters(*count)) + 8).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn again(values: &[i64]) -> Option<Vec<i64>> {
        let mut out = Vec::new();
        put_column(&mut out, values);
        column(&mut Input::new(&out)).ok()
    }

    proptest! {
        #[test]
        fn every_column_comes_back(values in prop::collection::vec(any::<i64>(), 0..200), scale in 1_i64..5_000) {
            prop_assert_eq!(again(&values), Some(values.clone()));
            let scaled: Vec<i64> = values.iter().map(|value| value / 10_000 * scale).collect();
            prop_assert_eq!(again(&scaled), Some(scaled.clone()));
        }
    }

    #[test]
    fn what_counts_up_takes_a_byte_each_and_any_bytes_end_in_a_value_or_a_fault() {
        let counting: Vec<i64> = (0..1_000).map(|at| 1_628_640_000_000 + at * 6_000).collect();
        let mut out = Vec::new();
        put_column(&mut out, &counting);
        assert!(out.len() < 1_020, "{}", out.len());
        assert_eq!(again(&counting), Some(counting));
        for mode in 0..=u8::MAX {
            let read = column(&mut Input::new(&[mode, 3, 3, 1, 2, 3, 4]));
            assert!(read.is_ok_and(|values| values.len() <= 4) || mode > 2, "{mode}");
        }
        assert!(column(&mut Input::new(&[SCALED, 0, 1, 1])).is_err(), "a divisor of nothing");
    }
}
