//! Every root field of the schema, asked in every way: found by asking the schema, so that a new field cannot be missed.

use std::collections::BTreeMap;

use async_graphql::Request;
use gateway::Schema;
use serde_json::{Value, json};

use super::actors::Asker;

/// A root field, as the schema describes it.
#[derive(Clone, Debug)]
pub struct Field {
    pub name: String,
    pub mutation: bool,
    arguments: Vec<(String, Value)>,
    selection: String,
}

/// The types of the schema, by name.
pub struct Types(BTreeMap<String, Value>);

const TYPE: &str = "type { kind name ofType { kind name ofType { kind name ofType { kind name } } } }";

/// All root fields.
pub async fn fields(schema: &Schema) -> (Types, Vec<Field>) {
    let ask = format!(
        "{{ __schema {{ types {{ kind name fields(includeDeprecated: true) {{ name args {{ name {TYPE} }} {TYPE} }} \
         inputFields {{ name {TYPE} }} possibleTypes {{ name }} enumValues {{ name }} }} }} }}"
    );
    let reply = schema.execute(Request::new(ask)).await;
    assert!(reply.errors.is_empty(), "{:?}", reply.errors);
    let reply = reply.data.into_json().expect("JSON");
    let list = reply["__schema"]["types"].as_array().expect("types").clone();
    let types = Types(list.into_iter().map(|it| (it["name"].as_str().expect("name").to_owned(), it)).collect());
    let mut all = Vec::new();
    for (root, mutation) in [("Query", false), ("Mutation", true)] {
        for field in types.0[root]["fields"].as_array().expect("fields") {
            all.push(Field {
                name: field["name"].as_str().expect("name").to_owned(),
                mutation,
                arguments: arguments(field),
                selection: types.selection(&field["type"], 3),
            });
        }
    }
    (types, all)
}

fn arguments(field: &Value) -> Vec<(String, Value)> {
    let list = field["args"].as_array().expect("arguments");
    list.iter().map(|it| (it["name"].as_str().expect("name").to_owned(), it["type"].clone())).collect()
}

/// The named type below lists and "not null".
fn named(of: &Value) -> (&str, &str) {
    match of["kind"].as_str().expect("kind") {
        "NON_NULL" | "LIST" => named(&of["ofType"]),
        kind => (kind, of["name"].as_str().expect("name")),
    }
}

impl Types {
    /// Everything below a type, down to a depth; pages by their nodes.
    fn selection(&self, of: &Value, depth: usize) -> String {
        let (kind, name) = named(of);
        match kind {
            "SCALAR" | "ENUM" => String::new(),
            "UNION" | "INTERFACE" => {
                let members = self.0[name]["possibleTypes"].as_array().expect("members");
                let members: Vec<_> = members
                    .iter()
                    .map(|it| it["name"].as_str().expect("name"))
                    .map(|it| {
                        // Fields of one name may have several types: each under its own.
                        format!("... on {it} {}", self.fields_of(it, depth, Some(it)))
                    })
                    .collect();
                format!("{{ __typename {} }}", members.join(" "))
            }
            _ => self.fields_of(name, depth, None),
        }
    }

    fn fields_of(&self, name: &str, depth: usize, alias: Option<&str>) -> String {
        let mut asked = vec!["__typename".to_owned()];
        for field in self.0[name]["fields"].as_array().expect("fields") {
            let name = field["name"].as_str().expect("name");
            let (kind, _) = named(&field["type"]);
            // The same rows once more, without their cursors.
            if matches!(name, "edges" | "pageInfo") {
                continue;
            }
            let needs = arguments(field).iter().any(|(_, of)| of["kind"] == "NON_NULL");
            if needs || (depth == 0 && !matches!(kind, "SCALAR" | "ENUM")) {
                continue;
            }
            let below = self.selection(&field["type"], depth.saturating_sub(1));
            let label = alias.map(|it| format!("{it}_{name}: ")).unwrap_or_default();
            asked.push(format!("{label}{name} {below}"));
        }
        format!("{{ {} }}", asked.join(" "))
    }

    /// A value for an argument; identifiers come from `id`, with the path of where they stand.
    fn value(&self, of: &Value, path: &str, id: &mut dyn FnMut(&str) -> Option<String>) -> Option<Value> {
        match of["kind"].as_str().expect("kind") {
            // An identifier that must be there and is not given is that of nothing.
            "NON_NULL" => self.value(&of["ofType"], path, id).or_else(|| Some(json!("nothing"))),
            "LIST" => {
                let item = if of["ofType"]["kind"] == "NON_NULL" { &of["ofType"]["ofType"] } else { &of["ofType"] };
                self.value(item, path, id).map(|it| json!([it]))
            }
            "ENUM" => Some(self.0[named(of).1]["enumValues"][0]["name"].clone()),
            "INPUT_OBJECT" => {
                let fields = self.0[named(of).1]["inputFields"].as_array().expect("fields");
                let mut object = serde_json::Map::new();
                for field in fields {
                    let name = field["name"].as_str().expect("name");
                    if narrows(name, &field["type"]) {
                        continue;
                    }
                    if let Some(value) = self.value(&field["type"], &format!("{path}.{name}"), id) {
                        object.insert(name.to_owned(), value);
                    }
                }
                Some(Value::Object(object))
            }
            _ => scalar(named(of).1, path, id),
        }
    }
}

/// What may be left out and would only make the answer smaller.
fn narrows(name: &str, of: &Value) -> bool {
    of["kind"] != "NON_NULL" && name != "first" && !matches!(named(of), ("INPUT_OBJECT", _) | (_, "ID"))
}

fn scalar(name: &str, path: &str, id: &mut dyn FnMut(&str) -> Option<String>) -> Option<Value> {
    let last = path.rsplit('.').next().unwrap_or(path);
    Some(match (name, last) {
        ("ID", _) => json!(id(path)?),
        // The whole of a short list.
        ("Int", "first") => json!(10),
        ("Int", "minutes") => json!(30),
        ("Int", "prefecture") => json!(26),
        ("Int", _) => json!(2021),
        ("String", "issuer") => json!("https://idp.example.jp"),
        ("String", "mail") => json!("invited@example.jp"),
        ("String", "networks") => json!("203.0.113.0/24"),
        ("String", _) => json!("isolation exam"),
        ("Boolean", _) => json!(true),
        ("NaiveDate", _) => json!("2099-03-31"),
        ("DateTime", _) => json!("2027-05-01T00:00:00Z"),
        _ => panic!("the exam has no value for {name} at {path}: teach it one"),
    })
}

impl Field {
    /// The places of identifiers among the arguments.
    pub fn places(&self, types: &Types) -> Vec<String> {
        let mut places = Vec::new();
        for (name, of) in &self.arguments {
            types.value(of, name, &mut |path| {
                places.push(path.to_owned());
                Some("x".to_owned())
            });
        }
        places
    }

    /// The operation, with an identifier for each place.
    pub fn request(&self, types: &Types, id: &dyn Fn(&str) -> Option<String>) -> Request {
        let mut given = Vec::new();
        for (name, of) in self.arguments.iter().filter(|(name, of)| !narrows(name, of)) {
            if let Some(value) = types.value(of, name, &mut |path| id(path)) {
                given.push(format!("{name}: {}", literal(&value, of)));
            }
        }
        let given = if given.is_empty() { String::new() } else { format!("({})", given.join(", ")) };
        let kind = if self.mutation { "mutation" } else { "query" };
        Request::new(format!("{kind} {{ {}{given} {} }}", self.name, self.selection))
    }
}

/// A value in the query language: names of enumerations stand without quotes.
fn literal(value: &Value, of: &Value) -> String {
    match value {
        Value::Array(items) => format!("[{}]", items.iter().map(|it| literal(it, of)).collect::<Vec<_>>().join(", ")),
        Value::Object(fields) => {
            let fields: Vec<_> = fields.iter().map(|(name, it)| format!("{name}: {}", literal(it, of))).collect();
            format!("{{{}}}", fields.join(", "))
        }
        Value::String(text) if is_enum(text) => text.clone(),
        other => other.to_string(),
    }
}

fn is_enum(text: &str) -> bool {
    text.len() > 1 && text.bytes().all(|it| it.is_ascii_uppercase() || it == b'_')
}

/// The reply as a client reads it.
pub async fn ask(schema: &Schema, asker: &Asker, request: Request) -> String {
    let request = match &asker.scope {
        Some(scope) => request.data(scope.clone()),
        None => request,
    };
    serde_json::to_string(&schema.execute(request).await).expect("JSON")
}
