//! The server's life: from its settings to the signal that ends it.

use crate::communities::Communities;
use crate::database::DatabaseError;
use crate::routes;
use crate::server::Server;
use crate::settings::Set;
use crate::store::Store;
use sha2::{Digest as _, Sha256};
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};
use tokio::sync::{Semaphore, watch};

/// How long requests that are under way may take once the server was told to stop.
const FAREWELL: Duration = Duration::from_secs(20);

/// How often what is over is forgotten.
const TIDY_EVERY: Duration = Duration::from_secs(3_600);

/// Why the server did not come up, or did not go down cleanly.
#[derive(Debug, thiserror::Error)]
pub enum ServeError {
    /// The database.
    #[error(transparent)]
    Database(#[from] DatabaseError),
    /// The system.
    #[error(transparent)]
    System(#[from] std::io::Error),
    /// Something took too long at the end.
    #[error("requests were still under way {} s after the signal to stop", FAREWELL.as_secs())]
    Hurried,
}

/// Serves until it is told to stop by SIGTERM or SIGINT; then answers what is under way, and takes nothing new.
///
/// # Errors
/// [`ServeError`].
pub fn serve(set: Set) -> Result<(), ServeError> {
    // Before there is a runtime, for the database blocks.
    let store = Store::open(set.database)?;
    let server = Arc::new(Server {
        communities: Communities::new(store, set.limits),
        administrator: Sha256::digest(&set.token).into(),
        most_bytes: set.most_bytes,
        under_way: Semaphore::new(set.requests),
    });
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let served = runtime.block_on(async {
        let (mut terminate, mut interrupt) = (signal(SignalKind::terminate())?, signal(SignalKind::interrupt())?);
        let listener = TcpListener::bind(set.listen).await?;
        tracing::info!(address = %listener.local_addr()?, "listening");
        let (stop, mut stopped) = watch::channel(false);
        let mut told = stopped.clone();
        let told = async move { told.changed().await.unwrap_or_default() };
        let service = axum::serve(listener, routes::router(Arc::clone(&server))).with_graceful_shutdown(told);
        let tidying = tokio::spawn(tidy(server.communities.clone()));
        tokio::spawn(async move {
            tokio::select! { _ = terminate.recv() => {}, _ = interrupt.recv() => {} }
            tracing::info!("stopping");
            stop.send(true)
        });
        let hurry = async {
            // The sender is gone only with the runtime.
            stopped.changed().await.unwrap_or_default();
            tokio::time::sleep(FAREWELL).await;
        };
        let served = tokio::select! {
            served = service.into_future() => served.map_err(ServeError::from),
            () = hurry => Err(ServeError::Hurried),
        };
        tidying.abort();
        served
    });
    // Waits for what still writes. Connections to the database end here, where they may block.
    drop(runtime);
    drop(server);
    tracing::info!("stopped");
    served
}

async fn tidy(communities: Communities) {
    let mut tick = tokio::time::interval(TIDY_EVERY);
    loop {
        tick.tick().await;
        // What the database could not do now it does the next time; that it could not is in the log.
        let _ = communities.tidy().await;
    }
}
