//! Service tokens: how programs ask.

use async_graphql::{Context, ID, InputObject, Object, SimpleObject};
use domain::{Action, Error, Time, TokenId, audit::Event};
use identity::{address::parse_networks, token::ServiceToken};

use super::{
    Reach as _,
    error::{ApiError, Result, invalid},
    ids::{self, NodeId},
    page::{self, Paged},
    payloads::{Refused, payload, reply},
    spaces::line,
    words::Role,
};

/// A token lives a year at most.
const LONGEST: chrono::Duration = chrono::Duration::days(366);

/// Queries of tokens.
#[derive(Default)]
pub struct TokenQuery;

#[Object]
impl TokenQuery {
    /// サービストークンの一覧。Service tokens of the space.
    #[graphql(complexity = "page::cost(first, child_complexity)")]
    async fn tokens(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "件数（1～500、既定50）。Length of the page.")] first: Option<i32>,
        #[graphql(desc = "前のページの endCursor。Cursor after which to start.")] after: Option<String>,
    ) -> Result<Paged<String, Token>> {
        let (scope, first) = (ctx.may(Action::ManageTokens)?, page::length(first)?);
        let start = page::start_at(after.as_deref(), TokenId)?;
        let found = ctx.state().store.begin(scope).await?.tokens(start, first).await?;
        let rows = found.rows.into_iter().map(|it| (it.id.to_string(), Token(it)));
        Ok(page::paged(rows, after.is_some(), found.total, found.has_next))
    }
}

/// Changes of tokens.
#[derive(Default)]
pub struct TokenMutation;

#[Object]
impl TokenMutation {
    /// サービストークンを作る。秘密の文字列はこの返答でだけ示す。Makes a service token; its text is shown in this reply only.
    async fn create_token(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "作るもの。What to make.")] input: CreateTokenInput,
    ) -> Result<CreateTokenPayload> {
        let scope = ctx.may(Action::ManageTokens)?;
        let now = ctx.now();
        let name = line(&input.name, 100)?;
        let networks = input.networks.unwrap_or_default();
        if networks.len() > 50 {
            return Err(invalid("許可する接続元は50件までです。", "At most 50 networks."));
        }
        // What names no network would be taken for no list at all, which is any.
        let parsed = parse_networks(&networks.join(",")).map_err(ApiError)?;
        if parsed.is_empty() && !networks.is_empty() {
            return Err(invalid("許可する接続元が空です。", "The list of networks names none."));
        }
        if input.expires_at <= now || input.expires_at - now > LONGEST {
            return Err(invalid("有効期限は今から1年以内にしてください。", "It expires within a year from now."));
        }
        // Drawn here and not kept across an await.
        let made = ServiceToken::new(&mut rand::rng());
        let new = store::NewToken {
            id: made.id,
            name,
            role: input.role.into(),
            digest: made.secret.digest(),
            networks,
            expires_at: input.expires_at,
        };
        let tx = ctx.state().store.begin_write(scope).await?;
        let created = async {
            tx.create_token(&new, now).await?;
            tx.record(&Event::new("token.create", new.id).with(new.role.as_str()), now).await?;
            let token = tx.token(new.id).await?.ok_or(Error::NotFound("token"))?;
            tx.commit().await?;
            Ok(TokenCreated { token: Token(token), secret: made.text().to_string() })
        };
        reply(created.await)
    }

    /// サービストークンを失効させる。次の要求から効く。Revokes a token, from the next request on.
    async fn revoke_token(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "トークンのID。Token.")] id: ID,
    ) -> Result<RevokeTokenPayload> {
        let (scope, id, now) = (ctx.may(Action::ManageTokens)?, ids::token(&id)?, ctx.now());
        let tx = ctx.state().store.begin_write(scope).await?;
        let revoked = async {
            tx.revoke_token(id, now).await?;
            tx.record(&Event::new("token.revoke", id), now).await?;
            let token = tx.token(id).await?.ok_or(Error::NotFound("token"))?;
            tx.commit().await?;
            Ok(TokenRevoked { token: Token(token) })
        };
        reply(revoked.await)
    }
}

/// 作るもの。What to make.
#[derive(InputObject)]
pub struct CreateTokenInput {
    /// 用途（1～100文字）。What it is for.
    name: String,
    /// 役割の上限。作った人の役割を超えられない。What it may at most.
    role: Role,
    /// 接続を許すネットワーク（CIDR表記）。なければどこからでも。Networks it may be used from; any if absent.
    networks: Option<Vec<String>>,
    /// 有効期限（1年以内）。Until when, within a year.
    expires_at: Time,
}

payload! {
    /// 作成の返答。Reply to a creation.
    CreateTokenPayload: Created(TokenCreated)
}

payload! {
    /// 失効の返答。Reply to a revocation.
    RevokeTokenPayload: Revoked(TokenRevoked)
}

/// トークンを作った。The token was made.
#[derive(SimpleObject)]
pub struct TokenCreated {
    /// トークン。The token.
    token: Token,
    /// 秘密の文字列。ほかでは二度と示されない。Its text, shown only here: `Authorization: Bearer …`.
    secret: String,
}

/// トークンを失効させた。The token was revoked.
#[derive(SimpleObject)]
pub struct TokenRevoked {
    /// トークン。The token.
    token: Token,
}

/// A token, as clients see it.
pub struct Token(pub(super) store::Token);

/// サービストークン。プログラムが問い合わせに使う。How a program asks.
#[Object]
impl Token {
    /// ID。Identifier.
    pub(super) async fn id(&self) -> ID {
        NodeId::Token(self.0.id).into()
    }

    /// 用途。What it is for.
    async fn name(&self) -> &str {
        &self.0.name
    }

    /// 役割の上限。What it may at most.
    async fn role(&self) -> Role {
        self.0.role.into()
    }

    /// 接続を許すネットワーク（空はどこからでも）。Networks it may be used from; any if empty.
    async fn networks(&self) -> &[String] {
        &self.0.networks
    }

    /// 作成日時。When it was made.
    async fn created_at(&self) -> Time {
        self.0.created_at
    }

    /// 有効期限。Until when.
    async fn expires_at(&self) -> Time {
        self.0.expires_at
    }

    /// 失効させた日時。When it was revoked.
    async fn revoked_at(&self) -> Option<Time> {
        self.0.revoked_at
    }

    /// 最後に使われた日時（分単位）。When it was last used, to the minute.
    async fn used_at(&self) -> Option<Time> {
        self.0.used_at
    }
}
