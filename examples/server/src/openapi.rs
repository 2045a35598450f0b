//! The description of every path in OpenAPI 3.1, made of the routes and of the schemas of the engine.

use crate::problem::Problem;
use crate::routes::Route;
use gridward::engine::{CALLS, schemas};
use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema};
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;

/// Who may ask.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Who {
    /// Whoever reaches the server.
    Anybody,
    /// Whoever has the administrator's token.
    Administrator,
    /// The administrator, and devices with a signature.
    Devices,
}

/// What a body looks like.
#[derive(Debug, Clone)]
pub enum Shape {
    /// What is read: fields with a default may be missing.
    Taken(Schema),
    /// What is written.
    Given(Schema),
    /// Any JSON.
    Anything,
}

impl Shape {
    /// What is read as a `T`.
    #[must_use]
    pub fn taken<T: JsonSchema>() -> Self {
        Self::Taken(SchemaSettings::draft2020_12().into_generator().into_root_schema_for::<T>())
    }

    /// What is written of a `T`.
    #[must_use]
    pub fn given<T: JsonSchema>() -> Self {
        Self::Given(SchemaSettings::draft2020_12().for_serialize().into_generator().into_root_schema_for::<T>())
    }
}

/// Schemas by name, shared by everything that refers to them.
#[derive(Default)]
struct Components(Map<String, Value>);

impl Components {
    /// The schema of a body. What it defines goes to the others: one type is read and written under two names, for what may be
    /// missing differs.
    fn body(&mut self, shape: &Shape) -> Value {
        match shape {
            Shape::Taken(schema) => self.hoist(schema, "taken"),
            Shape::Given(schema) => self.hoist(schema, "given"),
            Shape::Anything => json!({}),
        }
    }

    fn hoist(&mut self, schema: &Schema, kind: &str) -> Value {
        let mut schema = schema.clone().to_value();
        if let Some(fields) = schema.as_object_mut() {
            fields.remove("$schema");
            if let Some(Value::Object(definitions)) = fields.remove("$defs") {
                for (name, mut definition) in definitions {
                    refer(&mut definition, kind);
                    self.0.insert(format!("{kind}.{name}"), definition);
                }
            }
        }
        refer(&mut schema, kind);
        schema
    }
}

/// Turns what points into a schema's own definitions to the shared ones.
fn refer(value: &mut Value, kind: &str) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(|item| refer(item, kind)),
        Value::Object(fields) => {
            if let Some(Value::String(target)) = fields.get_mut("$ref")
                && let Some(name) = target.strip_prefix("#/$defs/")
            {
                *target = format!("#/components/schemas/{kind}.{name}");
            }
            fields.values_mut().for_each(|field| refer(field, kind));
        }
        _ => {}
    }
}

fn content(schema: &Value) -> Value {
    json!({"application/json": {"schema": schema}})
}

/// What a path's variable is.
fn parameter(name: &str) -> Value {
    let about = match name {
        "community" => "The community's id.",
        "device" => "The device's id, which is the replica under which it records.",
        "key" => "What the client calls this entry, so that it can ask again: 1 to 128 bytes, best random.",
        "date" => "The day.",
        _ => "The name of the call.",
    };
    json!({"name": name, "in": "path", "required": true, "description": about, "schema": {"type": "string"}})
}

fn variables(path: &str) -> impl Iterator<Item = &str> {
    path.split('/').filter_map(|part| part.strip_prefix('{')?.strip_suffix('}'))
}

struct Operation<'a> {
    route: &'a Route,
    path: &'a str,
    name: String,
    about: &'a str,
    takes: Option<Value>,
    gives: Vec<(u16, &'a str, Value)>,
}

impl Operation<'_> {
    fn describe(self) -> Value {
        let mut responses: Map<String, Value> = Map::new();
        for (status, about, schema) in &self.gives {
            responses.insert(status.to_string(), json!({"description": about, "content": content(schema)}));
        }
        responses.insert("default".to_owned(), json!({"$ref": "#/components/responses/problem"}));
        let parameters: Vec<Value> = variables(self.path).map(parameter).collect();
        let mut operation = json!({
            "operationId": self.name, "summary": self.about, "parameters": parameters, "responses": responses,
            "security": match self.route.who {
                Who::Anybody => json!([]),
                Who::Administrator => json!([{"administrator": []}]),
                Who::Devices => json!([{"administrator": []}, {"device": []}]),
            },
        });
        if let (Some(fields), Some(schema)) = (operation.as_object_mut(), &self.takes) {
            fields.insert("requestBody".to_owned(), json!({"required": true, "content": content(schema)}));
        }
        operation
    }
}

/// Puts request and answer of one call where the shapes of the path have any JSON.
fn set(schema: &Value, field: &str, to: Value) -> Value {
    let mut schema = schema.clone();
    if let Some(place) = schema.pointer_mut(&format!("/properties/{field}")) {
        *place = to;
    }
    schema
}

/// The description of these routes.
#[must_use]
pub fn describe(routes: &[Route]) -> Value {
    let mut components = Components::default();
    let engine: BTreeMap<String, Schema> = schemas().into_iter().collect();
    let mut paths: BTreeMap<String, Map<String, Value>> = BTreeMap::new();
    let mut add = |path: &str, operation: Operation<'_>| {
        paths.entry(path.to_owned()).or_default().insert(operation.route.method.to_owned(), operation.describe());
    };
    for route in routes {
        let takes = route.takes.as_ref().map(|shape| components.body(shape));
        let gives: Vec<_> =
            route.gives.iter().map(|(status, about, shape)| (*status, *about, components.body(shape))).collect();
        if !route.path.contains("{call}") {
            let (name, about) = (route.name.to_owned(), route.about);
            add(route.path, Operation { route, path: route.path, name, about, takes, gives });
            continue;
        }
        // Each call is a path of its own, for each takes and gives something else.
        for call in CALLS.iter().filter(|call| !call.changes) {
            let mut of = |direction: &str, kind: &str| {
                let schema = engine.get(&format!("{}.{direction}", call.name));
                schema.map(|schema| components.hoist(schema, kind)).unwrap_or_default()
            };
            let (request, answer) = (of("request", "taken"), of("answer", "given"));
            // What a viewer may not see is missing wherever it stood.
            let answer = json!({"anyOf": [answer, {"description": "The same, less what the viewer may not see."}]});
            let takes = takes.as_ref().map(|schema| set(schema, "request", request));
            let gives =
                gives.iter().map(|(status, about, schema)| (*status, *about, set(schema, "answer", answer.clone())));
            let (path, name) = (route.path.replace("{call}", call.name), format!("{}.{}", route.name, call.name));
            let gives = gives.collect();
            add(&path, Operation { route, path: &path, name, about: call.about, takes, gives });
        }
    }
    let problem = components.body(&Shape::given::<Problem>());
    json!({
        "openapi": "3.1.0",
        "info": {
            "title": "Gridward server",
            "version": env!("CARGO_PKG_VERSION"),
            "description": "Entries, exchange and questions of many communities. Errors have the engine's code, reason and detail.",
            "license": {"name": "MIT OR Apache-2.0", "identifier": "MIT OR Apache-2.0"},
        },
        "paths": paths,
        "components": {
            "schemas": components.0,
            "responses": {"problem": {"description": "It could not be done.", "content": content(&problem)}},
            "securitySchemes": {
                "administrator": {"type": "http", "scheme": "bearer", "description": "The administrator's token."},
                "device": {
                    "type": "apiKey", "in": "header", "name": "Signature",
                    "description": "A signature of the device over method, path and digest of the body (RFC 9421, ed25519), with `Content-Digest` and `Signature-Input`.",
                },
            },
        },
    })
}
