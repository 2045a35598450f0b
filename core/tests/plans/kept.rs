//! Cases that chance has found, made small and kept.
