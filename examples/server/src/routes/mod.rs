//! Every path, with who may ask for it and what it takes and gives: the router and its description are made of one list.

mod ask;
mod communities;
mod devices;
mod entries;
mod exchange;

use crate::openapi::{Shape, Who};
use crate::problem::Problem;
use crate::server::{Server, json_answer, text_answer, watched};
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::{MethodRouter, delete, get, post, put};
use std::sync::{Arc, LazyLock};

/// One method of one path.
pub struct Route {
    /// The method, in small letters.
    pub method: &'static str,
    /// The path, with its variables in braces.
    pub path: &'static str,
    /// The name of the operation.
    pub name: &'static str,
    /// What it does.
    pub about: &'static str,
    /// Who may ask.
    pub who: Who,
    /// The body that it takes.
    pub takes: Option<Shape>,
    /// What it answers when all is well.
    pub gives: Vec<(u16, &'static str, Shape)>,
    handler: MethodRouter<Arc<Server>>,
}

/// Every route there is.
#[must_use]
pub fn all() -> Vec<Route> {
    let route = |method, path, name, about, who, takes, gives, handler| Route {
        method,
        path,
        name,
        about,
        who,
        takes,
        gives,
        handler,
    };
    vec![
        route(
            "get",
            "/health",
            "health",
            "Whether the server and its database answer.",
            Who::Anybody,
            None,
            vec![(200, "They do.", Shape::given::<Health>())],
            get(health),
        ),
        route(
            "get",
            "/openapi.json",
            "describe",
            "This description.",
            Who::Anybody,
            None,
            vec![(200, "OpenAPI 3.1.", Shape::Anything)],
            get(describe),
        ),
        route(
            "put",
            "/communities/{community}",
            "configure",
            "Creates a community, or gives it another configuration, such as one with a rule book more.",
            Who::Administrator,
            Some(Shape::taken::<gridward::EngineConfig>()),
            vec![
                (200, "It had been there.", Shape::given::<communities::CommunityView>()),
                (201, "It is new.", Shape::given::<communities::CommunityView>()),
            ],
            put(communities::configure),
        ),
        route(
            "get",
            "/communities/{community}",
            "readCommunity",
            "The configuration of a community, and how far its log goes.",
            Who::Devices,
            None,
            vec![(200, "The community.", Shape::given::<communities::CommunityView>())],
            get(communities::read),
        ),
        route(
            "get",
            "/communities/{community}/devices",
            "listDevices",
            "The devices of a community, by id.",
            Who::Devices,
            None,
            vec![(200, "The devices.", Shape::given::<Vec<crate::device::Device>>())],
            get(devices::list),
        ),
        route(
            "put",
            "/communities/{community}/devices/{device}",
            "registerDevice",
            "Registers a device with its key, or gives it another one. For the administrator, and devices that may admit.",
            Who::Devices,
            Some(Shape::taken::<crate::device::Particulars>()),
            vec![(200, "It is registered.", Shape::given::<crate::device::Device>())],
            put(devices::register),
        ),
        route(
            "delete",
            "/communities/{community}/devices/{device}",
            "revokeDevice",
            "Revokes a device: it is heard no longer, at once and for good.",
            Who::Devices,
            None,
            vec![(200, "It is revoked.", Shape::given::<crate::device::Device>())],
            delete(devices::revoke),
        ),
        route(
            "put",
            "/communities/{community}/entries/{key}",
            "record",
            "Records an entry. Whoever asks again with the same key gets the same answer, and nothing is recorded twice.",
            Who::Devices,
            Some(Shape::taken::<gridward::log::Entry>()),
            vec![
                (200, "It was refused, with every reason.", Shape::given::<gridward::engine::Recorded>()),
                (201, "It is recorded.", Shape::given::<gridward::engine::Recorded>()),
            ],
            put(entries::record),
        ),
        route(
            "post",
            "/communities/{community}/exchange",
            "exchange",
            "Takes in a bundle of what a device has, and gives one of what it lacks.",
            Who::Devices,
            Some(Shape::taken::<exchange::Exchange>()),
            vec![(200, "What the device lacks.", Shape::given::<exchange::Exchanged>())],
            post(exchange::exchange),
        ),
        route(
            "post",
            "/communities/{community}/ask/{call}",
            "ask",
            "Any question that the engine answers. With a viewer, and always for a device, as the viewer may see the answer.",
            Who::Devices,
            Some(Shape::taken::<ask::Ask>()),
            vec![(200, "The answer.", Shape::given::<ask::Answered>())],
            post(ask::ask),
        ),
        route(
            "post",
            "/communities/{community}/look-ups",
            "lookUp",
            "A resident as the viewer may see the person; that somebody looked is recorded.",
            Who::Devices,
            Some(Shape::taken::<ask::LookUp>()),
            vec![(200, "The file, or why it stays shut.", Shape::given::<gridward::engine::LookedUp>())],
            post(ask::look_up),
        ),
        route(
            "get",
            "/communities/{community}/reports/{date}",
            "report",
            "The nightly report of a day.",
            Who::Administrator,
            None,
            vec![(200, "The report.", Shape::given::<gridward::report::NightlyReport>())],
            get(ask::report),
        ),
    ]
}

/// The router over one server.
pub fn router(server: Arc<Server>) -> Router {
    let routes = all().into_iter().fold(Router::new(), |router, route| router.route(route.path, route.handler));
    routes
        .fallback(|| async { Problem::not_found("path", "") })
        .method_not_allowed_fallback(|| async { Problem::method_not_allowed() })
        .layer(axum::middleware::from_fn_with_state(Arc::clone(&server), watched))
        .with_state(server)
}

/// The server is well.
#[derive(serde::Serialize, schemars::JsonSchema)]
struct Health {
    /// `ok`.
    status: &'static str,
}

async fn health(State(server): State<Arc<Server>>) -> Result<Response, Problem> {
    server.communities.with_store(|store| Ok(store.is_there()?)).await?;
    json_answer(StatusCode::OK, &Health { status: "ok" })
}

async fn describe() -> Response {
    static DESCRIPTION: LazyLock<String> = LazyLock::new(|| crate::openapi::describe(&all()).to_string());
    text_answer(StatusCode::OK, DESCRIPTION.clone())
}
