//! The published JSON Schemas are those of the code. `UPDATE=1` rewrites them.

use std::fs;

#[test]
fn the_published_schemas_are_current() {
    let schemas = tiepcan::load::schema(None).expect("schemas by name");
    for (name, schema) in schemas.as_object().expect("an object of schemas") {
        let path = format!("schemas/{name}.json");
        let text = format!("{}\n", serde_json::to_string_pretty(schema).unwrap());
        if std::env::var_os("UPDATE").is_some() {
            fs::write(&path, &text).unwrap();
        }
        let published = fs::read_to_string(&path).unwrap_or_default();
        assert!(published == text, "{path} is out of date; run the tests once with UPDATE=1");
    }
}

#[test]
fn unknown_kinds_have_no_schema() {
    assert!(tiepcan::load::schema(Some("khong-co")).is_none());
    assert!(tiepcan::load::schema(Some("page")).is_some());
}
