//! The engine for browsers and Node.
//!
//! This crate converts and nothing else: JSON text goes in, JSON text comes out, and an error of the engine becomes
//! a JavaScript `Error`. What a call means, what it is called and what it answers is said once, in the crate
//! `gridward`.
#![forbid(unsafe_code)]

use wasm_bindgen::prelude::*;

#[wasm_bindgen(typescript_custom_section)]
const ERROR_TYPE: &'static str = r#"
/** What every method of `Engine` throws. */
export interface GridError extends Error {
  readonly name: "GridError";
  /** Stable across releases and languages: branch on this, show `message`. */
  readonly code: string;
  /** What the error is about; its shape depends on `code`. */
  readonly detail: unknown;
}
"#;

// The host's own `Error`, so that stack traces and `instanceof Error` work as everywhere else in JavaScript.
#[wasm_bindgen]
extern "C" {
    type Error;

    #[wasm_bindgen(constructor)]
    fn new(message: &str) -> Error;

    #[wasm_bindgen(method, setter)]
    fn set_name(this: &Error, name: &str);

    #[wasm_bindgen(method, setter)]
    fn set_code(this: &Error, code: &str);

    #[wasm_bindgen(method, setter)]
    fn set_detail(this: &Error, detail: JsValue);

    #[wasm_bindgen(catch, js_namespace = JSON)]
    fn parse(text: &str) -> Result<JsValue, JsValue>;
}

fn to_js(error: gridward::GridError) -> JsValue {
    let thrown = Error::new(&error.to_string());
    thrown.set_name("GridError");
    thrown.set_code(error.code());
    thrown.set_detail(parse(&error.detail().to_string()).unwrap_or(JsValue::NULL));
    thrown.into()
}

/// The call `checkPolicy` without an engine, for authors of policies: JSON text in, JSON text out.
///
/// # Errors
/// Throws a `GridError` when the request cannot be read. What is wrong with the policy is the answer.
#[wasm_bindgen(js_name = checkPolicy)]
pub fn check_policy(#[wasm_bindgen(js_name = requestJson)] request: &str) -> Result<String, JsValue> {
    gridward::engine::check_policy_text(request).map_err(to_js)
}

/// One community's engine.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Engine(gridward::Engine);

#[wasm_bindgen]
impl Engine {
    /// Opens an engine from its configuration, a JSON text.
    ///
    /// # Errors
    /// Throws a `GridError` when the configuration cannot be read or does not hold together.
    #[wasm_bindgen(constructor)]
    pub fn new(#[wasm_bindgen(js_name = configJson)] config: &str) -> Result<Engine, JsValue> {
        gridward::Engine::from_json(config).map(Engine).map_err(to_js)
    }

    /// Makes one call of the facade by its name: JSON text in, JSON text out.
    ///
    /// # Errors
    /// Throws a `GridError` when there is no such call or the request cannot be read. The engine stays usable.
    pub fn call(
        &mut self,
        name: &str,
        #[wasm_bindgen(js_name = requestJson)] request: &str,
    ) -> Result<String, JsValue> {
        self.0.call(name, request).map_err(to_js)
    }

    /// Opens an engine from its configuration, a JSON text, and a snapshot.
    ///
    /// # Errors
    /// Throws a `GridError` when the configuration or the snapshot cannot be read or they do not belong together.
    pub fn restore(#[wasm_bindgen(js_name = configJson)] config: &str, snapshot: &[u8]) -> Result<Engine, JsValue> {
        gridward::Engine::restore_from_json(config, snapshot).map(Engine).map_err(to_js)
    }

    /// The whole engine but its configuration, for a file from which `restore` opens it again.
    pub fn snapshot(&self) -> Vec<u8> {
        self.0.snapshot()
    }

    /// The call `bundle`, whose answer here is bytes.
    ///
    /// # Errors
    /// Throws a `GridError` when the request cannot be read.
    pub fn bundle(&self, #[wasm_bindgen(js_name = requestJson)] request: &str) -> Result<Vec<u8>, JsValue> {
        self.0.bundle_bytes(request).map_err(to_js)
    }

    /// The call `mergeBundle`, which here is given bytes; the answer is a JSON text.
    ///
    /// # Errors
    /// Throws a `GridError` when the bundle cannot be read; then nothing has been taken in.
    #[wasm_bindgen(js_name = mergeBundle)]
    pub fn merge_bundle(&mut self, bundle: &[u8]) -> Result<String, JsValue> {
        self.0.merge_bundle_bytes(bundle).map_err(to_js)
    }
}
