//! Requests that a device has signed: HTTP Message Signatures (RFC 9421) and digests of the body (RFC 9530), in the one form
//! that is used here.
//!
//! What is signed is the method, the path and the digest of the body, with the time, a number that is used once, and the
//! device. So whoever sees a request can neither alter it nor send it again, and nothing has to be read of a body before it is
//! known who sends it.

use crate::problem::Problem;
use axum::http::HeaderMap;
use data_encoding::BASE64;
use ed25519_compact as ed25519;
use gridward::base::{Instant, PublicKey, ReplicaId};
use serde_json::json;
use sha2::{Digest as _, Sha256};

/// How far a device's clock may be off, in seconds, either way.
pub const WINDOW: i64 = 300;

/// What is signed of a request, in this order.
const COMPONENTS: &str = r#"("@method" "@path" "content-digest")"#;

/// Headers of a signed request.
pub const HEADERS: [&str; 3] = ["content-digest", "signature-input", "signature"];

/// The longest number that is used once.
const LONGEST_NONCE: usize = 64;

/// What a device says about itself with a signature, before anything was checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claim {
    /// Which device.
    pub device: ReplicaId,
    /// When it signed, in seconds since 1970.
    pub created: i64,
    /// The number that it uses once.
    pub nonce: String,
    /// The digest of the body, as it is written.
    pub digest: String,
    parameters: String,
    signature: [u8; 64],
}

/// The digest of a body, as the header has it.
#[must_use]
pub fn digest_of(body: &[u8]) -> String {
    format!("sha-256=:{}:", BASE64.encode(&Sha256::digest(body)))
}

fn base(method: &str, path: &str, digest: &str, parameters: &str) -> String {
    format!(
        "\"@method\": {method}\n\"@path\": {path}\n\"content-digest\": {digest}\n\"@signature-params\": {parameters}"
    )
}

fn parameters(created: i64, nonce: &str, device: &ReplicaId) -> String {
    format!(r#"{COMPONENTS};created={created};nonce="{nonce}";keyid="{device}";alg="ed25519""#)
}

impl Claim {
    /// Reads the headers. A request without them is nobody's.
    ///
    /// # Errors
    /// `notSigned` where they are missing or in another form.
    pub fn read(headers: &HeaderMap) -> Result<Self, Problem> {
        let header = |name: &'static str| {
            let mut all = headers.get_all(name).into_iter();
            let text = all.next().filter(|_| all.next().is_none()).and_then(|value| value.to_str().ok());
            text.ok_or_else(|| Problem::unauthorized("notSigned", format!("`{name}` is missing or there twice")))
        };
        let [digest, input, signature] = HEADERS.map(header);
        let (digest, input, signature) = (digest?.to_owned(), input?, signature?);
        let unfit = |what: &str| Problem::unauthorized("notSigned", format!("`{what}` is not in the form used here"));

        let parameters = input.strip_prefix("sig=").ok_or_else(|| unfit("signature-input"))?.to_owned();
        let (created, nonce, device) = read_parameters(&parameters).ok_or_else(|| unfit("signature-input"))?;
        let signature = signature.strip_prefix("sig=:").and_then(|rest| rest.strip_suffix(':'));
        let signature = signature.and_then(|text| BASE64.decode(text.as_bytes()).ok());
        let signature = signature.and_then(|bytes| bytes.try_into().ok()).ok_or_else(|| unfit("signature"))?;
        Ok(Self { device, created, nonce, digest, parameters, signature })
    }

    /// Whether the device signed just that, and just now.
    ///
    /// # Errors
    /// `clockApart` with the server's time, `signatureUnfit`.
    pub fn check(&self, method: &str, path: &str, key: &PublicKey, now: Instant) -> Result<(), Problem> {
        if (now.millis() / 1_000).abs_diff(self.created) > WINDOW.unsigned_abs() {
            let reason = "the time of the signature is too far from the server's";
            return Err(Problem::unauthorized("clockApart", reason).with(json!({"serverTime": now})));
        }
        let text = base(method, path, &self.digest, &self.parameters);
        let verifies = ed25519::PublicKey::new(key.0).verify(text, &ed25519::Signature::new(self.signature));
        verifies.map_err(|_| Problem::unauthorized("signatureUnfit", "the device's key has not signed this request"))
    }
}

/// Time, number and device of the one form of parameters that is taken.
fn read_parameters(text: &str) -> Option<(i64, String, ReplicaId)> {
    let rest = text.strip_prefix(COMPONENTS)?.strip_prefix(";created=")?;
    let (created, rest) = rest.split_once(";nonce=\"")?;
    let (nonce, rest) = rest.split_once("\";keyid=\"")?;
    let (device, rest) = rest.split_once('"')?;
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'+' | b'/' | b'=');
    let fits = (16..=LONGEST_NONCE).contains(&nonce.len()) && nonce.bytes().all(is_plain);
    let (created, device): (i64, ReplicaId) = (created.parse().ok()?, device.parse().ok()?);
    // What is left cannot differ from what is checked: there is one way to write it.
    (fits && rest == ";alg=\"ed25519\"" && parameters(created, nonce, &device) == text)
        .then(|| (created, nonce.to_owned(), device))
}

/// A device's key.
#[derive(Clone)]
pub struct Key(ed25519::KeyPair);

impl Key {
    /// The key that belongs to a seed, which has to be random and is kept secret.
    #[must_use]
    pub fn of_seed(seed: [u8; 32]) -> Self {
        Self(ed25519::KeyPair::from_seed(ed25519::Seed::new(seed)))
    }

    /// Its public half.
    #[must_use]
    pub fn public(&self) -> PublicKey {
        gridward::base::FixedBytes(*self.0.pk)
    }

    /// Signs a request: the headers to send with it. `nonce` must not have been used before.
    #[must_use]
    pub fn sign(
        &self,
        device: &ReplicaId,
        (method, path): (&str, &str),
        body: &[u8],
        now: Instant,
        nonce: [u8; 18],
    ) -> [(&'static str, String); 3] {
        let (digest, nonce) = (digest_of(body), BASE64.encode(&nonce));
        let parameters = parameters(now.millis() / 1_000, &nonce, device);
        let signature = self.0.sk.sign(base(method, path, &digest, &parameters), None);
        let [digest_name, input_name, signature_name] = HEADERS;
        [
            (digest_name, digest),
            (input_name, format!("sig={parameters}")),
            (signature_name, format!("sig=:{}:", BASE64.encode(&*signature))),
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::{HeaderName, HeaderValue};
    use std::error::Error;

    type Outcome<T = ()> = Result<T, Box<dyn Error>>;

    const SIGNED_AT: &str = "2022-05-01T08:00:00Z";
    const PATH: &str = "/communities/a/entries/1";

    fn key() -> Key {
        Key::of_seed([7; 32])
    }

    fn signed(body: &[u8]) -> Outcome<HeaderMap> {
        let signed = key().sign(&"phone-1".parse()?, ("PUT", PATH), body, SIGNED_AT.parse()?, [5; 18]);
        let mut headers = HeaderMap::new();
        for (name, value) in signed {
            headers.insert(HeaderName::from_static(name), HeaderValue::from_str(&value)?);
        }
        Ok(headers)
    }

    /// The code of what is wrong; nothing where all is well.
    fn code(headers: &HeaderMap, method: &str, path: &str, at: &str) -> Outcome<String> {
        let now = at.parse()?;
        let checked = Claim::read(headers).and_then(|claim| claim.check(method, path, &key().public(), now));
        Ok(checked.err().map(|problem| problem.code).unwrap_or_default())
    }

    #[test]
    fn what_was_signed_passes_and_nothing_else() -> Outcome {
        let headers = signed(b"{}")?;
        let claim = Claim::read(&headers).map_err(|problem| problem.code)?;
        assert_eq!((claim.device.as_str(), claim.digest), ("phone-1", digest_of(b"{}")));
        assert_eq!(code(&headers, "PUT", PATH, SIGNED_AT)?, "");
        assert_eq!(code(&headers, "POST", PATH, SIGNED_AT)?, "signatureUnfit");
        assert_eq!(code(&headers, "PUT", "/communities/b/entries/1", SIGNED_AT)?, "signatureUnfit");
        assert_eq!(code(&headers, "PUT", PATH, "2022-05-01T08:05:00Z")?, "");
        assert_eq!(code(&headers, "PUT", PATH, "2022-05-01T08:05:01Z")?, "clockApart");
        assert_eq!(code(&headers, "PUT", PATH, "2022-05-01T07:54:59Z")?, "clockApart");
        Ok(())
    }

    #[test]
    fn no_other_form_is_taken() -> Outcome {
        let spoil = |name: &'static str, from: &str, to: &str| -> Outcome<String> {
            let mut headers = signed(b"")?;
            let value = headers.get(name).ok_or("not there")?.to_str()?.replace(from, to);
            headers.insert(name, HeaderValue::from_str(&value)?);
            code(&headers, "PUT", PATH, SIGNED_AT)
        };
        assert_eq!(spoil("content-digest", &digest_of(b""), &digest_of(b"other"))?, "signatureUnfit");
        assert_eq!(spoil("signature-input", "phone-1", "phone-2")?, "signatureUnfit");
        assert_eq!(spoil("signature-input", "\"@path\" ", "")?, "notSigned");
        assert_eq!(spoil("signature-input", "ed25519", "hmac-sha256")?, "notSigned");
        assert_eq!(spoil("signature-input", ";alg", ";tag=\"x\";alg")?, "notSigned");
        assert_eq!(spoil("signature-input", "created=", "created=+")?, "notSigned");
        assert_eq!(spoil("signature", "sig=:", "sig=:A")?, "notSigned");
        let mut twice = signed(b"")?;
        twice.append("signature", HeaderValue::from_static("sig=:AA==:"));
        assert_eq!(code(&twice, "PUT", PATH, SIGNED_AT)?, "notSigned");
        assert_eq!(code(&HeaderMap::new(), "PUT", PATH, SIGNED_AT)?, "notSigned");
        Ok(())
    }
}
