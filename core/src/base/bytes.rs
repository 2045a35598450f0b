//! Bytes of a fixed number, as JSON carries them.

use data_encoding::BASE64;
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// So many bytes, in base 64 with padding (RFC 4648).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FixedBytes<const N: usize>(pub [u8; N]);

/// A public key of Ed25519 (RFC 8032).
pub type PublicKey = FixedBytes<32>;

/// A signature of Ed25519 (RFC 8032).
pub type Signature = FixedBytes<64>;

impl<const N: usize> std::fmt::Display for FixedBytes<N> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&BASE64.encode(&self.0))
    }
}

impl<const N: usize> Serialize for FixedBytes<N> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de, const N: usize> Deserialize<'de> for FixedBytes<N> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let bytes = BASE64.decode(text.as_bytes()).map_err(D::Error::custom)?;
        let wrong = |bytes: Vec<u8>| D::Error::invalid_length(bytes.len(), &"another number of bytes");
        Ok(Self(<[u8; N]>::try_from(bytes).map_err(wrong)?))
    }
}

#[cfg(feature = "schema")]
impl<const N: usize> schemars::JsonSchema for FixedBytes<N> {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        format!("Bytes{N}").into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string", "contentEncoding": "base64", "description": format!("{N} bytes in base 64, with padding.")
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_many_bytes_as_there_must_be_and_one_way_to_write_them() {
        let read = |text: &str| serde_json::from_value::<FixedBytes<2>>(text.into()).ok();
        assert_eq!(read("AAE="), Some(FixedBytes([0, 1])));
        assert_eq!(FixedBytes([0, 1]).to_string(), "AAE=");
        for wrong in ["AAE", "AAF=", "AA==", "AAEC", "", "AA E="] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
    }
}
