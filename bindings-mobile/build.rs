//! How the library is linked.

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    // Newer Android phones have pages of 16 KB and open no library whose parts lie closer together.
    if matches!(std::env::var("CARGO_CFG_TARGET_OS").as_deref(), Ok("android" | "linux")) {
        println!("cargo::rustc-link-arg-cdylib=-Wl,-z,max-page-size=16384");
    }
}
