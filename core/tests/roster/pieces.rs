//! A file that is read piece by piece gives what its bytes give at once, wherever a piece happens to end.

use super::{CHINESE, ENGLISH, Random, roster};
use encoding_rs::GB18030;
use gridward::base::CivilDate;
use gridward::place::roster::{Roster, RosterEncoding, RosterOptions, read_from, template};
use std::io::{Cursor, Error, ErrorKind, Read, Result, Seek, SeekFrom};

/// More than a piece: what is said about pieces would otherwise say nothing.
const LONG: usize = 70_000;

/// A file that gives a few bytes at a time, is interrupted, and breaks off with an error past a place.
struct Slow<'a> {
    file: Cursor<&'a [u8]>,
    random: Random,
    breaks_at: u64,
}

impl Read for Slow<'_> {
    fn read(&mut self, out: &mut [u8]) -> Result<usize> {
        if self.file.position() >= self.breaks_at {
            return Err(Error::new(ErrorKind::ConnectionReset, "the disk is gone"));
        }
        if self.random.below(50) == 0 {
            return Err(ErrorKind::Interrupted.into());
        }
        let count = out.len().min(1 + self.random.below(5_000));
        self.file.read(out.get_mut(..count).unwrap_or_default())
    }
}

impl Seek for Slow<'_> {
    fn seek(&mut self, to: SeekFrom) -> Result<u64> {
        self.file.seek(to)
    }
}

fn slowly(bytes: &[u8], breaks_at: u64) -> Result<Roster> {
    let today = CivilDate::from_parts(2021, 8, 25).ok_or(ErrorKind::Other)?;
    // It does not stand at its beginning, as a file does not that somebody has looked into.
    let mut file = Cursor::new(bytes);
    file.set_position(1);
    read_from(Slow { file, random: Random(11), breaks_at }, &RosterOptions { today })
}

/// Lines of Chinese text behind a remark of `shift` bytes, which moves every character against the ends of pieces.
fn long_text(shift: usize, line_end: &str) -> String {
    let mut text = format!("#{}{line_end}小区,楼栋,房号,户编号,出生年{line_end}", "x".repeat(shift));
    let mut door = 0;
    while text.len() < LONG {
        door += 1;
        text.push_str(&format!("松柏苑第一小区,三号楼,{door},H-{door},1950{line_end}"));
    }
    text
}

#[test]
fn a_file_gives_what_its_bytes_give() -> Result<()> {
    let (gb18030, ..) = GB18030.encode(CHINESE);
    for bytes in [CHINESE.as_bytes(), ENGLISH.as_bytes(), template().as_bytes(), gb18030.as_ref(), b"", b"\xef\xbb\xbf"]
    {
        assert_eq!(slowly(bytes, u64::MAX)?, roster(bytes));
    }
    Ok(())
}

#[test]
fn no_character_is_lost_where_a_piece_ends() -> Result<()> {
    for (shift, line_end) in ["\n", "\r\n", "\r", "\n", "\r\n", "\r"].into_iter().enumerate() {
        let text = long_text(shift, line_end);
        let households = u32::try_from(text.matches("1950").count()).unwrap_or(0);
        let (gb18030, ..) = GB18030.encode(&text);
        for (bytes, encoding) in [(text.as_bytes(), RosterEncoding::Utf8), (gb18030.as_ref(), RosterEncoding::Gb18030)]
        {
            let whole = roster(bytes);
            assert_eq!((whole.encoding, whole.problems.as_slice()), (Some(encoding), [].as_slice()));
            assert_eq!((whole.counts.households, whole.counts.compounds), (households, 1));
            assert_eq!(slowly(bytes, u64::MAX)?, whole);
        }
    }
    Ok(())
}

#[test]
fn damage_makes_no_difference_to_the_encoding() -> Result<()> {
    let mut random = Random(5);
    for shift in 0..8 {
        let mut bytes = long_text(shift, "\n").into_bytes();
        for _ in 0..30 {
            let at = random.below(bytes.len() - 100) + 100;
            // Some characters lose a part, some get a wrong one.
            if random.below(2) == 0 {
                bytes.remove(at);
            } else if let Some(byte) = bytes.get_mut(at) {
                *byte = 0xe6;
            }
        }
        bytes.truncate(bytes.len() - random.below(6));
        let whole = roster(&bytes);
        assert_eq!(whole.encoding, Some(RosterEncoding::Utf8));
        assert!((10..=40).contains(&whole.problems.len()), "{}", whole.problems.len());
        assert_eq!(slowly(&bytes, u64::MAX)?, whole);
    }
    Ok(())
}

#[test]
fn the_header_may_stand_far_down_and_be_long() -> Result<()> {
    let remarks = "# remark\r\n".repeat(LONG / 10);
    let text = format!("{remarks}compound,building,door,\"{}x\"\r\nP,1,1,\r\n", "\n".repeat(LONG));
    let first = u32::try_from(LONG / 10 + 1).unwrap_or(0);
    let whole = roster(&text);
    assert_eq!((whole.counts.households, whole.problems.first().map(|problem| problem.line)), (1, Some(first)));
    assert_eq!(slowly(text.as_bytes(), u64::MAX)?, whole);

    let never_closed = text.replace("x\"\r\nP", "x\r\nP");
    assert_eq!(slowly(never_closed.as_bytes(), u64::MAX)?, roster(&never_closed));
    let without_header = format!("{remarks}# end");
    let problems = roster(&without_header).problems;
    assert_eq!(problems.first().map(ToString::to_string), Some("line 1: file is empty".to_owned()));
    Ok(())
}

#[test]
fn the_error_of_a_file_is_handed_on() {
    let text = long_text(0, "\n");
    for breaks_at in [0, 10, 40_000, 69_000] {
        let kind = slowly(text.as_bytes(), breaks_at).map_err(|error| error.kind());
        assert_eq!(kind.err(), Some(ErrorKind::ConnectionReset), "{breaks_at}");
    }
}
