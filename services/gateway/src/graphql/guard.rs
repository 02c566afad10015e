//! Bounds the work of a document before anything walks it.
//!
//! The library expands fragments without memory: a kilobyte in which each fragment spreads the next one twice costs it
//! minutes, before its own limits are compared. Here each fragment is counted once.

use std::fmt::Display;

use async_graphql::{
    ErrorExtensionValues, Request, ServerError, ServerResult,
    parser::{
        self,
        types::{ExecutableDocument, OperationType},
    },
};

use super::guard_cost::{self, Cost};

/// What a document may cost. [`Default`] is what the gateway runs with.
#[derive(Clone, Copy, Debug)]
pub struct QueryGuard {
    /// Bytes of text.
    pub bytes: usize,
    /// Brackets within brackets; the parser recurses on them.
    pub brackets: usize,
    /// Fragments defined.
    pub fragments: usize,
    /// Fields and spreads after expansion.
    pub nodes: u64,
    /// Fields within fields.
    pub depth: u32,
    /// Fields within fields of the schema's own description, which tools ask for in great depth.
    pub introspection_depth: u32,
    /// Aliases after expansion.
    pub aliases: u64,
}

impl Default for QueryGuard {
    fn default() -> Self {
        Self {
            bytes: 20 * 1024,
            brackets: 40,
            fragments: 50,
            nodes: 2_000,
            depth: 12,
            introspection_depth: 20,
            aliases: 30,
        }
    }
}

impl QueryGuard {
    /// The request with its document read once, if that is within the limits.
    pub(super) fn admit(&self, mut request: Request) -> ServerResult<Request> {
        let document = self.parse(&request.query)?;
        if let Some(kind) = kind(&document) {
            tracing::Span::current().record("graphql.operation.type", kind.to_string());
        }
        request.set_parsed_query(document);
        Ok(request)
    }

    /// The same for a message on a socket, which has neither the time limit of a request nor a place among the others.
    pub(super) fn admit_subscription(&self, request: Request) -> ServerResult<Request> {
        let mut request = self.admit(request)?;
        match kind(request.parsed_query()?) {
            Some(OperationType::Subscription) => Ok(request),
            _ => Err(rejected(
                "WebSocket では subscription だけを受け付けます。POST /graphql を使ってください。 / \
                 Over a WebSocket only subscriptions are taken: use POST /graphql.",
            )),
        }
    }

    fn parse(&self, text: &str) -> ServerResult<ExecutableDocument> {
        within(text.len(), self.bytes, "問い合わせ文のバイト数", "bytes of query text")?;
        within(guard_cost::brackets(text), self.brackets, "かっこの入れ子", "nested brackets")?;
        let document = parser::parse_query(text)?;
        within(document.operations.iter().count(), 1, "1回に送れる操作の数", "operations in a request")?;
        within(document.fragments.len(), self.fragments, "フラグメントの数", "fragments")?;
        let cost = guard_cost::of(&document).map_err(|why| rejected(&format!("{} / {}", why.0, why.1)))?;
        self.check(cost)?;
        Ok(document)
    }

    fn check(&self, cost: Cost) -> ServerResult<()> {
        within(cost.nodes, self.nodes, "展開後の項目数", "selections after expansion")?;
        within(cost.depth, self.depth, "項目の深さ", "levels of depth")?;
        within(cost.introspection_depth, self.introspection_depth, "スキーマ照会の深さ", "levels of introspection")?;
        within(cost.aliases, self.aliases, "別名の数", "aliases")
    }
}

/// What is asked for; a document has one operation.
fn kind(document: &ExecutableDocument) -> Option<OperationType> {
    document.operations.iter().next().map(|(_, it)| it.node.ty)
}

fn within<T: Copy + Display + PartialOrd>(found: T, limit: T, ja: &str, en: &str) -> ServerResult<()> {
    if found <= limit {
        return Ok(());
    }
    Err(rejected(&format!("{ja}が多すぎます（{found}、上限{limit}）。 / Too many {en}: {found}, at most {limit}.")))
}

fn rejected(message: &str) -> ServerError {
    let mut extensions = ErrorExtensionValues::default();
    extensions.set("code", "QUERY_REJECTED");
    ServerError { extensions: Some(extensions), ..ServerError::new(message, None) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refusal(text: &str) -> Option<String> {
        QueryGuard::default().parse(text).err().map(|it| it.message)
    }

    #[test]
    fn an_ordinary_query_passes() {
        assert_eq!(refusal("{ a { b(x: {y: [1, 2]}) ...f } } fragment f on T { c d: c }"), None);
    }

    #[test]
    fn fragments_that_double_each_other_are_counted_without_being_expanded() {
        let doubling: Vec<_> =
            (0..40).map(|at| format!("fragment f{at} on Query {{ ...f{0} ...f{0} }}", at + 1)).collect();
        let bomb = format!("{{ ...f0 }} fragment f40 on Query {{ __typename }} {}", doubling.join(" "));
        let refused = refusal(&bomb).expect("refused");
        assert!(refused.starts_with("展開後の項目数が多すぎます"), "{refused}");
    }

    #[test]
    fn every_limit_refuses_what_is_one_too_many() {
        let deep = |levels: usize| format!("{}a{}", "{ a ".repeat(levels - 1) + "{ ", " }".repeat(levels));
        assert_eq!(refusal(&deep(12)), None);
        let aliases = |n: usize| format!("{{ {} }}", "x: a ".repeat(n));
        assert_eq!(refusal(&aliases(30)), None);
        let nodes = |n: usize| format!("{{ {} }}", "a ".repeat(n));
        assert_eq!(refusal(&nodes(2_000)), None);
        let refused = [
            refusal(&deep(13)),
            refusal(&aliases(31)),
            refusal(&nodes(2_001)),
            refusal(&format!("{{ a }} #{}", "x".repeat(20 * 1024))),
            refusal(&format!("{{ a(x: {}1{}) }}", "[".repeat(40), "]".repeat(40))),
            refusal("query A { a } query B { a }"),
            refusal("{ ...f } fragment f on Query { ...g } fragment g on Query { ...f }"),
        ];
        let words: Vec<_> = refused.iter().map(|it| it.as_deref().unwrap_or("passed").split('（').next()).collect();
        let expected = [
            "項目の深さが多すぎます",
            "別名の数が多すぎます",
            "展開後の項目数が多すぎます",
            "問い合わせ文のバイト数が多すぎます",
            "かっこの入れ子が多すぎます",
            "1回に送れる操作の数が多すぎます",
            "フラグメントが循環しています。 / Fragments form a cycle.",
        ];
        assert_eq!(words, expected.map(Some));
    }

    #[test]
    fn introspection_may_not_list_the_fields_of_the_fields_of_types() {
        assert_eq!(refusal("{ __schema { types { fields { type { name } } } } }"), None);
        let refused = refusal("{ __schema { types { fields { type { fields { type { name } } } } } } }");
        assert!(refused.expect("refused").contains("introspection"));
    }
}
