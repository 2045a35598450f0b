//! Supply: what is in store and who gave it; what was issued to whom; whether shops have enough at a fair price
//! (N8, N9, Z7).

mod facts;
mod file;
mod policy;
mod rules;

pub use facts::{
    Came, Issued, Price, ShopReported, ShopStock, StockCounted, StockDiscarded, StockIssued, StockReceived,
};
pub use file::{Movement, ShopFile, StockFile, StockLine};
pub use policy::{StockItemRule, SupplyFault, SupplyPolicy};
pub use rules::{Balance, Difference, ItemFlow, PriceRise, ShopLine, flow, shop_lines, short_issues, stock};
