//! The description of the paths: complete, whole in itself, and true of the server.

mod support;

use gridward::engine::CALLS;
use gridward_server::openapi::describe;
use gridward_server::routes::all;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use support::{Outcome, Running, at};

fn operations(description: &Value) -> Vec<(String, String, Value)> {
    let paths = at(description, "/paths").as_object().cloned().unwrap_or_default();
    let of_path = |(path, methods): (String, Value)| {
        let methods = methods.as_object().cloned().unwrap_or_default();
        methods.into_iter().map(move |(method, operation)| (path.clone(), method, operation))
    };
    paths.into_iter().flat_map(of_path).collect()
}

/// Everything that a description refers to.
fn references<'v>(value: &'v Value, found: &mut BTreeSet<&'v str>) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| references(item, found)),
        Value::Object(fields) => {
            found.extend(fields.get("$ref").and_then(Value::as_str));
            fields.values().for_each(|field| references(field, found));
        }
        _ => {}
    }
}

#[test]
fn every_route_and_every_question_is_described() {
    let routes = all();
    let described: BTreeSet<(String, String)> =
        operations(&describe(&routes)).into_iter().map(|(path, method, _)| (path, method)).collect();
    let mut expected = BTreeSet::new();
    for route in &routes {
        if route.path.contains("{call}") {
            let calls = CALLS.iter().filter(|call| !call.changes);
            expected.extend(calls.map(|call| (route.path.replace("{call}", call.name), route.method.to_owned())));
        } else {
            expected.insert((route.path.to_owned(), route.method.to_owned()));
        }
    }
    assert_eq!(described, expected);
    assert!(described.len() > 50, "{} cannot be all", described.len());
}

#[test]
fn the_description_is_whole_in_itself() {
    let description = describe(&all());
    let mut found = BTreeSet::new();
    references(&description, &mut found);
    for reference in &found {
        let target = reference.strip_prefix('#').and_then(|pointer| description.pointer(pointer));
        assert!(target.is_some(), "{reference} leads nowhere");
    }
    assert!(found.len() > 300, "{} references cannot be all", found.len());
    let operations = operations(&description);
    let names: BTreeSet<&str> = operations.iter().filter_map(|(_, _, it)| it.get("operationId")?.as_str()).collect();
    assert_eq!(names.len(), operations.len(), "each operation has a name of its own");
    for (path, method, operation) in &operations {
        let declared = operation.pointer("/parameters").and_then(Value::as_array).into_iter().flatten();
        let declared: BTreeSet<String> =
            declared.filter_map(|it| it.get("name")?.as_str()).map(|name| format!("{{{name}}}")).collect();
        let named: BTreeSet<String> = path.split('/').filter(|it| it.starts_with('{')).map(str::to_owned).collect();
        assert_eq!(declared, named, "{method} {path}");
        assert_eq!(
            at(operation, "/requestBody").is_null(),
            !matches!(method.as_str(), "put" | "post"),
            "{method} {path}"
        );
        assert!(at(operation, "/responses/default").is_object(), "{method} {path}");
    }
}

#[test]
fn the_server_has_every_path_that_it_describes() -> Outcome {
    let folder = tempfile::tempdir()?;
    let server = Running::start(folder.path(), &folder.path().join("communities.db").display().to_string(), &[])?;
    let description = server.client().get("/openapi.json")?.with_status(200)?;
    assert_eq!(description, describe(&all()));
    for (path, method, operation) in operations(&description) {
        let filled =
            path.replace("{community}", "a").replace("{device}", "b").replace("{key}", "c").replace("{date}", "d");
        let method = method.to_uppercase();
        let body = if at(&operation, "/requestBody").is_null() { Value::Null } else { json!({}) };
        let answer = server.client().call(&method, &filled, &body)?;
        let open = at(&operation, "/security") == json!([]);
        let expected = if open { (200, "") } else { (401, "notSigned") };
        assert_eq!(answer.problem(), expected, "{method} {path}: {}", answer.text.get(..200).unwrap_or(&answer.text));
        let known = server.administrator().call(&method, &filled, &body)?;
        assert!(!matches!(known.problem(), (405, _)) && at(&known.body, "/detail/kind") != "path", "{method} {path}");
    }
    Ok(())
}
