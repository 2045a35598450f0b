//! Prints the public interface of a crate, one item a line, from what rustdoc wrote about it as JSON.
//!
//! What the compiler gives every type by itself is left out: nobody reviews it.

use public_api::Builder;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let path = std::env::args_os().nth(1).ok_or("which file? one that rustdoc has written")?;
    let public = Builder::from_rustdoc_json(path)
        .omit_blanket_impls(true)
        .omit_auto_trait_impls(true)
        .omit_auto_derived_impls(true)
        .build()?;
    for item in public.items() {
        println!("{item}");
    }
    Ok(())
}
