//! Everything that can be asked below a type of the schema, found by asking the schema.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::officer::Officer;

/// The types below some, by name.
pub struct Types(BTreeMap<String, Vec<Field>>);

struct Field {
    name: String,
    /// The type of what it holds; none for a scalar or an enumeration.
    of: Option<String>,
    /// It cannot be asked without arguments.
    needs: bool,
}

impl Types {
    pub async fn below(officer: &Officer, roots: &[&str]) -> Self {
        let kind = "kind name ofType { kind name ofType { kind name ofType { kind name } } }";
        let query = format!(
            "query($name: String!) {{ __type(name: $name) {{ fields {{ name args {{ type {{ kind }} }} type {{ {kind} }} }} }} }}"
        );
        let mut all = BTreeMap::new();
        let mut open: Vec<String> = roots.iter().map(|it| (*it).to_owned()).collect();
        while let Some(name) = open.pop() {
            if all.contains_key(&name) {
                continue;
            }
            let told = officer.ask(&query, json!({ "name": name })).await;
            let fields: Vec<_> =
                told["fields"].as_array().unwrap_or_else(|| panic!("no type {name}")).iter().map(read).collect();
            open.extend(fields.iter().filter_map(|it| it.of.clone()));
            all.insert(name, fields);
        }
        Self(all)
    }

    /// All of it, so many levels deep; pages by their nodes.
    pub fn of(&self, name: &str, depth: usize) -> String {
        let mut asked = vec!["__typename".to_owned()];
        for field in &self.0[name] {
            if field.needs || matches!(field.name.as_str(), "edges" | "pageInfo") {
                continue;
            }
            match &field.of {
                None => asked.push(field.name.clone()),
                Some(of) if depth > 0 => asked.push(format!("{} {}", field.name, self.of(of, depth - 1))),
                Some(_) => {}
            }
        }
        format!("{{ {} }}", asked.join(" "))
    }
}

fn read(field: &Value) -> Field {
    let mut of = &field["type"];
    while !of["ofType"].is_null() {
        of = &of["ofType"];
    }
    let arguments = field["args"].as_array().expect("arguments");
    Field {
        name: field["name"].as_str().expect("name").to_owned(),
        of: (of["kind"] == "OBJECT").then(|| of["name"].as_str().expect("name").to_owned()),
        needs: arguments.iter().any(|it| it["type"]["kind"] == "NON_NULL"),
    }
}
