//! `uniffi-bindgen`, built from the same `Cargo.lock` as the library it reads, so the two cannot drift apart.
#![forbid(unsafe_code)]

fn main() {
    uniffi::uniffi_bindgen_main();
}
