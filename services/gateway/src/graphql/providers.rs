//! Who vouches for the people of the space.

use app::identity::seal_client_secret;
use async_graphql::{Context, InputObject, Object, SimpleObject};
use domain::{Action, Error, Time, audit::Event};

use super::{
    Reach as _,
    chance::chance,
    error::Result,
    payloads::{Refused, payload, reply},
    spaces::line,
};

/// The query of the provider.
#[derive(Default)]
pub struct ProviderQuery;

#[Object]
impl ProviderQuery {
    /// この場の人を認証するOpenIDプロバイダー（なければ null）。The OpenID provider of the space; null where there is none.
    #[graphql(complexity = "child_complexity + 1")]
    async fn identity_provider(&self, ctx: &Context<'_>) -> Result<Option<IdentityProvider>> {
        let scope = ctx.may(Action::ManageSignIn)?;
        Ok(ctx.state().store.begin(scope).await?.identity_provider().await?.map(Into::into))
    }
}

/// Changes of the provider.
#[derive(Default)]
pub struct ProviderMutation;

#[Object]
impl ProviderMutation {
    /// OpenIDプロバイダーを設定または変更する。この場でだけ効く。Sets or changes the provider; its word counts in this space only.
    async fn set_identity_provider(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "プロバイダー。The provider.")] input: IdentityProviderInput,
    ) -> Result<SetIdentityProviderPayload> {
        let (scope, state, now) = (ctx.may(Action::ManageSignIn)?, ctx.state(), ctx.now());
        let (label, issuer) = (line(&input.label, 100)?, line(&input.issuer, 500)?);
        let client_id = line(&input.client_id, 500)?;
        let secret = input.client_secret.as_deref();
        let set = async {
            let desk = &state.desk;
            let sealed = seal_client_secret(desk, scope.space(), &issuer, &client_id, secret, &mut chance())?;
            let new = store::NewProvider { label, issuer, client_id, client_secret: sealed };
            let tx = state.store.begin_write(scope).await?;
            tx.set_identity_provider(&new, now).await?;
            tx.record(&Event::new("identity_provider.set", &new.issuer), now).await?;
            let provider = tx.identity_provider().await?.ok_or(Error::NotFound("provider"))?;
            tx.commit().await?;
            Ok(IdentityProviderSet { provider: provider.into() })
        };
        reply(set.await)
    }

    /// OpenIDプロバイダーを外す。パスワードのない人は招待し直す。Removes the provider.
    async fn remove_identity_provider(&self, ctx: &Context<'_>) -> Result<RemoveIdentityProviderPayload> {
        let (scope, now) = (ctx.may(Action::ManageSignIn)?, ctx.now());
        let tx = ctx.state().store.begin_write(scope).await?;
        let removed = async {
            tx.remove_identity_provider().await?;
            tx.record(&Event::new("identity_provider.remove", scope.space()), now).await?;
            tx.commit().await?;
            Ok(IdentityProviderRemoved { removed: true })
        };
        reply(removed.await)
    }
}

/// プロバイダー。The provider.
#[derive(InputObject)]
pub struct IdentityProviderInput {
    /// 表示名（1～100文字）。What the button says.
    label: String,
    /// 発行者のURL（https）。Issuer URL.
    issuer: String,
    /// クライアントID。Our name there.
    client_id: String,
    /// クライアントシークレット。省くと今のものを残す（発行者かクライアントIDを変えたときは消える）。Our secret there; if absent, what is there stays as long as issuer and client id do.
    client_secret: Option<String>,
}

payload! {
    /// 設定の返答。Reply to a setting.
    SetIdentityProviderPayload: Set(IdentityProviderSet)
}

payload! {
    /// 解除の返答。Reply to a removal.
    RemoveIdentityProviderPayload: Removed(IdentityProviderRemoved)
}

/// 設定した。It is set.
#[derive(SimpleObject)]
pub struct IdentityProviderSet {
    /// プロバイダー。The provider.
    provider: IdentityProvider,
}

/// 外した。It is removed.
#[derive(SimpleObject)]
pub struct IdentityProviderRemoved {
    /// 常に true。Always true.
    removed: bool,
}

/// OpenIDプロバイダー。秘密は示さない。An OpenID provider, without the secret.
#[derive(SimpleObject)]
pub struct IdentityProvider {
    /// 表示名。What the button says.
    label: String,
    /// 発行者のURL。Issuer URL.
    issuer: String,
    /// クライアントID。Our name there.
    client_id: String,
    /// クライアントシークレットがあるか。Whether there is a secret.
    has_secret: bool,
    /// 最後に変えた日時。When it was last changed.
    updated_at: Time,
}

impl From<store::Provider> for IdentityProvider {
    fn from(it: store::Provider) -> Self {
        Self {
            label: it.label,
            issuer: it.issuer,
            client_id: it.client_id,
            has_secret: it.has_secret,
            updated_at: it.updated_at,
        }
    }
}
