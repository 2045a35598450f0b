#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| gridward_tests::decoders::call(bytes));
