//! Writes the JavaScript packages of `gridward-wasm`.
//!
//! A separately installed `wasm-bindgen` command refuses a module made by any other version of the crate. This one is
//! built from the same `Cargo.lock` as the module, so the two cannot drift apart.
#![forbid(unsafe_code)]

use std::error::Error;
use std::path::Path;
use std::process::ExitCode;

use wasm_bindgen_cli_support::Bindgen;

const USAGE: &str = "usage: gridward-wasm-bindgen MODULE.wasm OUT_DIR\n\nwrites OUT_DIR/nodejs and OUT_DIR/web";

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let [module, out] = args.as_slice() else {
        eprintln!("{USAGE}");
        return ExitCode::from(2);
    };
    match generate(Path::new(module), Path::new(out)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("gridward-wasm-bindgen: {error}");
            ExitCode::FAILURE
        }
    }
}

fn generate(module: &Path, out: &Path) -> Result<(), Box<dyn Error>> {
    bindgen(module).nodejs(true)?.generate(out.join("nodejs"))?;
    bindgen(module).web(true)?.generate(out.join("web"))?;
    Ok(())
}

fn bindgen(module: &Path) -> Bindgen {
    let mut bindgen = Bindgen::new();
    // Names of functions weigh on every download and help only who has a debugger attached.
    bindgen.input_path(module).typescript(true).remove_name_section(true).remove_producers_section(true);
    bindgen
}
